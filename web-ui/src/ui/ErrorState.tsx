import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { Offline, Problem, problemText } from '@/api/problem';
import { Button, LinkButton } from './Button';

/** What happened, that nothing was lost, what to do. Also the error component of every route. */
export function ErrorState({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter();
  const missing = error instanceof Problem && error.status === 404;
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <div className="empty" role="alert">
      <h1>
        {missing ? (
          <Trans>This is not here</Trans>
        ) : error instanceof Offline ? (
          <Trans>No internet</Trans>
        ) : (
          <Trans>This did not work</Trans>
        )}
      </h1>
      <p>{problemText(error)}</p>
      <div className="row">
        {!missing && (
          <Button kind="primary" onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        )}
        <LinkButton to="/">
          <Trans>To the start page</Trans>
        </LinkButton>
      </div>
    </div>
  );
}
