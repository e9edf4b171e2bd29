import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy } from 'react';
import { waitingQuery } from '@/features/sourcing/queries';
import { loadWords } from '@/i18n/language';

/**
 * A part of another feature on the owner's first screens: its code and its words follow after the
 * screen itself, which a slow line would otherwise wait for.
 */
function later<Props extends object>(
  words: readonly string[],
  load: () => Promise<ComponentType<Props>>,
) {
  const fetched = async () => {
    const [part] = await Promise.all([load(), loadWords(words)]);
    return { default: part };
  };
  // A loader may fetch it beforehand, where its coming later would push the screen down.
  return Object.assign(lazy(fetched), { fetched });
}

const trade = ['sourcing/owner', 'course/quote'];

export const Invitations = later(trade, async () => {
  const { InvitationsSection } = await import(
    '@/features/sourcing/owner/sections/InvitationsSection'
  );
  return InvitationsSection;
});

export const Answered = later(trade, async () => {
  const { AnsweredSection } = await import('@/features/sourcing/owner/sections/AnsweredSection');
  return AnsweredSection;
});

export const NextPaper = later(['documents'], async () => {
  const { NextPaperCard } = await import('@/features/documents/sections/NextPaperCard');
  return NextPaperCard;
});

export const MoneyComing = later(['payments'], async () => {
  const { MoneyComing: part } = await import('@/features/payments/sections/MoneyComing');
  return part;
});

export const JobMoney = later(['payments'], async () => {
  const { JobMoney: part } = await import('@/features/payments/sections/JobMoney');
  return part;
});

export const FreeWeek = later(['capacity'], async () => {
  const { FreeWeekOffer } = await import('@/features/capacity/sections/FreeWeekOffer');
  return FreeWeekOffer;
});

/** Known before the first screen is drawn, so that it does not say first that nothing waits. */
export const ensureInvited = (queries: QueryClient) => queries.ensureQueryData(waitingQuery);

/** Whether a brand waits for an answer. */
export function useInvited(): boolean {
  const { data } = useQuery(waitingQuery);
  return (data?.items.length ?? 0) > 0;
}
