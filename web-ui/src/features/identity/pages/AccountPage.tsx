import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMaybeSession } from '@/api/session';
import { PageHeader } from '@/ui/surfaces';
import { ProfileForm } from '../forms/ProfileForm';
import { DevicesSection } from '../sections/DevicesSection';
import { OrganisationsSection } from '../sections/OrganisationsSection';
import { SignInMeansSection } from '../sections/SignInMeansSection';

/**
 * The person, not the firm: name, language, for whom they act, how they sign in and are told
 * things, and the way out.
 */
export function AccountPage({ preferences }: { preferences: ReactNode }) {
  const session = useMaybeSession();
  if (!session) return null;
  return (
    <div className="stack loose">
      <PageHeader
        title={session.person.name || <Trans>Welcome</Trans>}
        over={<Trans>Your account</Trans>}
      />
      <OrganisationsSection session={session} />
      <ProfileForm person={session.person} />
      {preferences}
      <SignInMeansSection />
      <DevicesSection />
    </div>
  );
}
