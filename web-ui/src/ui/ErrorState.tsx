import { Trans } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { Offline, Problem, problemText } from '@/api/problem';
import { Button, LinkButton } from './Button';

type ErrorStateProps = { error: unknown; reset?: () => void; as?: 'h1' | 'h2' | 'h3' };

/** What happened, that nothing was lost, what to do. Also the error component of every route. */
export function ErrorState({ error, reset, as: Heading = 'h1' }: ErrorStateProps) {
  const router = useRouter();
  const missing = error instanceof Problem && error.status === 404;
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <div className="empty" role="alert">
      <Heading>
        {missing ? (
          <Trans>This is not here</Trans>
        ) : error instanceof Offline ? (
          <Trans>No internet</Trans>
        ) : (
          <Trans>This did not work</Trans>
        )}
      </Heading>
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
