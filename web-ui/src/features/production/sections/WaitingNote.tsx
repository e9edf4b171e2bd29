import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { courseLabel } from '@/i18n/sentences';
import { daysBetween, today } from '@/lib/week';
import { DueDate } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { lastDay } from '../model';
import type { Slice } from '../queries';

/** Who is waited for, for what, until when; in the reader's place. */
export function WaitingNote({ slice, me }: { slice: Slice; me: 'workshop' | 'brand' | 'centre' }) {
  useLingui();
  const { who, act, on, until } = slice.waiting;
  if (who === 'nobody' || !act) return null;
  const what = courseLabel(act === 'resume' ? 'order' : 'slice', 'act', act);
  const day = until ? lastDay(until) : on;
  const near = !day || daysBetween(today(), day) <= 3;
  const name = who === 'brand' ? slice.brandName : slice.workshopName;
  return (
    <Note tone={who === me && near ? 'soon' : 'plain'}>
      {who === me ? (
        <Trans>You are waited for: {what}</Trans>
      ) : (
        <Trans>
          {name} is waited for: {what}
        </Trans>
      )}
      {day && (
        <>
          {' · '}
          <DueDate date={day} />
        </>
      )}
    </Note>
  );
}
