import { Trans } from '@lingui/react/macro';
import { LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/surfaces';

export function NotFound() {
  return (
    <main className="main" data-width="reading" id="main" tabIndex={-1}>
      <EmptyState
        as="h1"
        title={<Trans>There is no page at this address</Trans>}
        action={
          <LinkButton kind="primary" to="/">
            <Trans>To the start page</Trans>
          </LinkButton>
        }
      >
        <Trans>
          The link may be old, or it shows something that your organisation may not see.
        </Trans>
      </EmptyState>
    </main>
  );
}
