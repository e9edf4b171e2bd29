import { Trans } from '@lingui/react/macro';
import { LinkButton } from '@/ui/Button';
import { PageHeader } from '@/ui/surfaces';

export function LandingPage() {
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Many small workshops, one dependable maker</Trans>} />
      <LinkButton kind="primary" to="/sign-in">
        <Trans>Sign in</Trans>
      </LinkButton>
    </div>
  );
}
