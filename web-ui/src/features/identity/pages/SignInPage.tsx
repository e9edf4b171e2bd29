import { Trans } from '@lingui/react/macro';
import { PageHeader } from '@/ui/surfaces';
import { CodeForm } from '../forms/CodeForm';

/** Two small questions: where may we send a code, and which code came. */
export function SignInPage({ returnTo }: { returnTo?: string }) {
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Sign in</Trans>} />
      <CodeForm returnTo={returnTo} />
    </div>
  );
}
