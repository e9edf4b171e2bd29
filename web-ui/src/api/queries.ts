import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Offline, Problem } from './problem';
import { sessionKey } from './session';

/**
 * The server state of the whole application. `onSignedOut` is called when any answer says that the
 * session is over; a 401 while signing in is a wrong code, not that.
 */
export function makeQueries(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (!(error instanceof Problem) || error.status !== 401) return;
    if (!queries.getQueryData(sessionKey)) return;
    queries.clear();
    queries.setQueryData(sessionKey, null);
    onSignedOut();
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal does not change by asking again; a lost or broken answer may.
        retry: (count, error) =>
          count < 2 &&
          (error instanceof Offline || (error instanceof Problem && error.status >= 502)),
      },
    },
  });
  return queries;
}
