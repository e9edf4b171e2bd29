import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { courseLabel } from '@/i18n/sentences';
import type { Tone } from './tone';

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

/** The state of something with a course, in the course's own words. */
export function StatusBadge({
  course,
  state,
  tone,
}: {
  course: string;
  state: string;
  tone?: Tone;
}) {
  useLingui();
  return <Badge tone={tone}>{courseLabel(course, 'state', state)}</Badge>;
}
