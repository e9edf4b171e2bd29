import { Trans } from '@lingui/react/macro';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useStepUp } from '@/api/step-up';
import { loadWords } from '@/i18n/language';
import { OfflineBanner } from '@/ui/OfflineBanner';
import { Toasts } from '@/ui/Toast';

// Few visits need it, so it does not travel with the first screen.
const StepUpDialog = lazy(() => import('@/ui/StepUpDialog'));

type Context = {
  queryClient: QueryClient;
  /** Fetches the screens of the desks when the path is one of theirs; true if they came just now. */
  needScreens: (path: string) => Promise<boolean>;
};

export const Route = createRootRouteWithContext<Context>()({
  beforeLoad: async ({ context, location, matches }) => {
    if (await context.needScreens(location.pathname)) {
      throw redirect({ to: location.href, replace: true });
    }
    // The words of a screen travel beside its code and data, not after them.
    await loadWords(matches.flatMap(({ staticData }) => staticData.words ?? []));
  },
  component: Root,
});

function Root() {
  const asked = useStepUp();
  return (
    <>
      <a className="skip" href="#main">
        <Trans>To the content</Trans>
      </a>
      <OfflineBanner />
      <Outlet />
      <Toasts />
      {asked && (
        <Suspense>
          <StepUpDialog key={asked.purpose} asked={asked} />
        </Suspense>
      )}
    </>
  );
}
