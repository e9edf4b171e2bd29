import { useLingui } from '@lingui/react';
import { ProcessTimeline } from '@/ui/ProcessTimeline';
import type { TimelineLine } from '../queries';
import { allReasons, roles } from '../words';

/** What happened in one thread, the newest first, with the reasons that were given. */
export function Timeline({ lines }: { lines: readonly TimelineLine[] }) {
  const { i18n } = useLingui();
  const word = (words: typeof roles, slug: string | undefined | null) => {
    const found = slug ? words[slug] : undefined;
    return found ? i18n._(found) : undefined;
  };
  const events = lines
    .filter((line) => line.act !== 'open')
    .map((line) => ({
      course: line.course,
      at: line.at,
      act: line.act,
      from: line.from ?? null,
      to: line.to,
      actor: line.actor || word(roles, line.role) || null,
      text: [word(allReasons, line.reason), line.note].filter(Boolean).join('. ') || null,
    }));
  if (events.length === 0) return null;
  return <ProcessTimeline course={events[0]?.course ?? ''} events={events} />;
}
