import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Note } from '@/ui/Note';
import { Card, KeyValue, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { accountQuery, useRemovePassword } from '../api';
import { addressText } from '../model';

const NewPasswordForm = lazy(() => import('../forms/NewPasswordForm'));

/** How one signs in: the number, the mailbox, and a password for who wants one. */
export function SignInMeansSection() {
  const { t } = useLingui();
  const { data: account } = useQuery(accountQuery);
  const [writing, setWriting] = useState(false);
  const remove = useRemovePassword();
  return (
    <Card>
      <h2>
        <Trans>How you sign in</Trans>
      </h2>
      {!account ? (
        <Skeleton lines={2} label={t`Loading`} />
      ) : (
        <div className="stack">
          <KeyValue
            pairs={[
              [<Trans key="p">Code to your mobile</Trans>, addressText(account.phone)],
              [<Trans key="m">Code by e-mail</Trans>, account.email],
              [
                <Trans key="w">Password</Trans>,
                account.password ? t`is set` : t`none, codes are enough`,
              ],
            ]}
          />
          {remove.error && <Note tone="lose">{problemText(remove.error)}</Note>}
          {writing ? (
            <Suspense>
              <NewPasswordForm onDone={() => setWriting(false)} />
            </Suspense>
          ) : (
            <div className="row">
              <Button onClick={() => setWriting(true)}>
                {account.password ? (
                  <Trans>Change the password</Trans>
                ) : (
                  <Trans>Set a password</Trans>
                )}
              </Button>
              {account.password && (
                <Button
                  kind="quiet"
                  busy={remove.isPending}
                  onClick={() =>
                    remove.mutate(undefined, {
                      onSuccess: () => toast(t`The password is gone; codes open your account.`),
                    })
                  }
                >
                  <Trans>Remove the password</Trans>
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </Card>
  );
}
