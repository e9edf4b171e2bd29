import '../payments.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { TabLink, TabRow } from '@/ui/Tabs';
import { Lines } from '../sections/Lines';

export type LinesSearch = { state?: string };

/** Entries of the owner's bank, to be told one by one. */
export function LinesPage({ search }: { search: LinesSearch }) {
  const { t } = useLingui();
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Entries of my bank</Trans>}
        over={
          <Link to="/workshop/account">
            <Trans>My money</Trans>
          </Link>
        }
      >
        <Trans>Which payment was it? Choose one, or say that it was none.</Trans>
      </PageHeader>
      <TabRow label={t`Which entries`}>
        <TabLink to="/workshop/account/lines" search={{}} activeOptions={{ exact: true }}>
          <Trans>To be told</Trans>
        </TabLink>
        <TabLink to="/workshop/account/lines" search={{ state: 'matched' }}>
          <Trans>Matched</Trans>
        </TabLink>
        <TabLink to="/workshop/account/lines" search={{ state: 'ignored' }}>
          <Trans>Left aside</Trans>
        </TabLink>
      </TabRow>
      <Lines state={search.state ?? 'open'} />
    </Page>
  );
}
