import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/Button';
import { PageHeader } from '@/ui/surfaces';
import { CodeForm } from '../forms/CodeForm';

const PasswordSignInForm = lazy(() => import('../forms/PasswordSignInForm'));

/** Two small questions: where may we send a code, and which code came. */
export function SignInPage({ returnTo }: { returnTo?: string }) {
  const [password, setPassword] = useState(false);
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Sign in</Trans>} />
      {password ? (
        <Suspense>
          <PasswordSignInForm returnTo={returnTo} onCode={() => setPassword(false)} />
        </Suspense>
      ) : (
        <div className="stack">
          <CodeForm returnTo={returnTo} />
          <Button kind="quiet" onClick={() => setPassword(true)}>
            <Trans>Sign in with a password</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
