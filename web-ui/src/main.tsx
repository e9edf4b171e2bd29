import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueries } from '@/api/queries';
import { sessionQuery } from '@/api/session';
import { routeTree } from '@/firstTree.gen';
import { loadSentences, preferred, speak } from '@/i18n/language';
import { NotFound } from '@/routes/-shell/NotFound';
import { PagePending } from '@/routes/-shell/PagePending';
import { ErrorState } from '@/ui/ErrorState';

const queryClient = makeQueries(() => {
  void router.navigate({ to: '/sign-in', search: { return: router.state.location.href } });
});

// An owner's phone begins without the screens of the desks; the tree of all of them replaces this
// one when somebody goes there. Both are made of the same routes, hence the type of the whole.
const router = createRouter({
  routeTree: routeTree as unknown as WholeTree,
  context: { queryClient, needScreens },
  scrollRestoration: true,
  defaultPreload: 'intent',
  // TanStack Query decides what is fresh, not the router.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultErrorComponent: ErrorState,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: PagePending,
});

let whole = false;

async function needScreens(path: string): Promise<boolean> {
  if (whole || !/^\/(brand|centre|demo|ui)(\/|$)/.test(path)) return false;
  // Loading it hangs the further screens below the same root.
  await import('@/routeTree.gen');
  whole = true;
  router.setRoutes(router.buildRouteTree());
  return true;
}

// A screen reader continues at the new screen, not at the link that was left behind.
router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) document.getElementById('main')?.focus({ preventScroll: true });
});

type WholeTree = typeof import('@/routeTree.gen').routeTree;

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Features whose words this route shows; tools/boundaries.mjs checks that none is missing. */
    words?: readonly string[];
  }
}

async function start(container: HTMLElement) {
  const session = queryClient.ensureQueryData(sessionQuery).catch(() => null);
  await speak(preferred());
  const account = preferred((await session)?.person.language);
  if (account !== preferred()) await speak(account);
  createRoot(container).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
  void loadSentences();
}

const container = document.getElementById('root');
if (container) void start(container);
