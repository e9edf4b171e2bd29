import { Trans } from '@lingui/react/macro';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { loadWords } from '@/i18n/language';
import { OfflineBanner } from '@/ui/OfflineBanner';
import { Toasts } from '@/ui/Toast';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  // The words of a screen travel beside its code and data, not after them.
  beforeLoad: ({ matches }) =>
    loadWords(matches.flatMap(({ staticData }) => staticData.words ?? [])),
  component: Root,
});

function Root() {
  return (
    <>
      <a className="skip" href="#main">
        <Trans>To the content</Trans>
      </a>
      <OfflineBanner />
      <Outlet />
      <Toasts />
    </>
  );
}
