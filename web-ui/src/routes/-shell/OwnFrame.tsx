import type { ReactNode } from 'react';
import { useMaybeSession } from '@/api/session';
import { Page } from '@/ui/Page';
import { PublicFrame } from './PublicFrame';
import { Workspace } from './Workspace';

/** Around what belongs to the person: in whichever workspace one is, or in none yet. */
export function OwnFrame({ children }: { children: ReactNode }) {
  const organisation = useMaybeSession()?.organisation;
  return organisation ? (
    <Workspace kind={organisation.kind}>
      <Page width="reading">{children}</Page>
    </Workspace>
  ) : (
    <PublicFrame width="reading">{children}</PublicFrame>
  );
}
