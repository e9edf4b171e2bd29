import '../sourcing.css';
import { Trans } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '@/ui/Button';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { useGarmentName } from '../names';
import { InvitationContent } from '../owner/sections/InvitationContent';
import { previewQuery } from '../queries';

/** The enquiry exactly as those asked will see it, in the width of their phone. */
export function PreviewPage({ id }: { id: string }) {
  const { data: preview } = useSuspenseQuery(previewQuery(id));
  const garment = useGarmentName();
  return (
    <Page>
      <PageHeader
        title={<Trans>As the workshop sees it</Trans>}
        over={
          <Link to="/brand/enquiries/$id" params={{ id }}>
            {preview.poNumber}
          </Link>
        }
      >
        <Trans>
          The owner opens this on her phone, in Turkish or English, before she gives a price.
        </Trans>
      </PageHeader>
      <div className="phone-frame stack">
        <div>
          <h2>{garment(preview.terms.garment) || preview.terms.style}</h2>
          <p className="soft">
            {preview.brand} · {preview.terms.style} · {preview.poNumber}
          </p>
        </div>
        <InvitationContent invitation={preview} />
        <div className="answers">
          <Button kind="primary" aria-disabled>
            <Trans>Give a price</Trans>
          </Button>
          <Button aria-disabled>
            <Trans>Not this time</Trans>
          </Button>
        </div>
      </div>
    </Page>
  );
}
