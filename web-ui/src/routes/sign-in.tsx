import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '@/features/identity/pages/SignInPage';
import { PublicFrame } from '@/routes/-shell/PublicFrame';

export const Route = createFileRoute('/sign-in')({
  staticData: { words: ['identity'] },
  validateSearch: (search: Record<string, unknown>): { return?: string } =>
    typeof search.return === 'string' ? { return: search.return } : {},
  component: SignIn,
});

function SignIn() {
  const search = Route.useSearch();
  return (
    <PublicFrame width="narrow">
      <SignInPage returnTo={search.return} />
    </PublicFrame>
  );
}
