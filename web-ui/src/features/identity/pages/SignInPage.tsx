import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { PageHeader } from '@/ui/surfaces';
import { CodeForm } from '../forms/CodeForm';
import { PasswordForm } from '../forms/PasswordForm';

/** Two small questions: where may we send a code, and which code came. A password is the side door. */
export function SignInPage({ returnTo }: { returnTo?: string }) {
  const [byPassword, setByPassword] = useState(false);
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Sign in</Trans>} />
      {byPassword ? (
        <PasswordForm returnTo={returnTo} onCode={() => setByPassword(false)} />
      ) : (
        <CodeForm returnTo={returnTo} onPassword={() => setByPassword(true)} />
      )}
    </div>
  );
}
