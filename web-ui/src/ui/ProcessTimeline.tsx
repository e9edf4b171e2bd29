import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { TimelineEvent } from '@/api/timeline';
import { courseLabel } from '@/i18n/sentences';
import { DueDate, Moment } from './dates';

/** What comes next: a deadline of the course, or what somebody is waited for. */
export type Ahead = { key: string; label: ReactNode; by?: string };

/** A finished state reads as what happened ("visit planned"); an act that moved nothing as itself. */
function said(course: string, { act, from, to }: TimelineEvent): string {
  return from === to ? courseLabel(course, 'act', act) : courseLabel(course, 'state', to);
}

type ProcessTimelineProps = {
  course: string;
  events: readonly TimelineEvent[];
  ahead?: readonly Ahead[];
};

/** The course of one thing on a single thread: what is ahead on top, then the newest move first. */
export function ProcessTimeline({ course, events, ahead = [] }: ProcessTimelineProps) {
  useLingui();
  const newest = events.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <ol className="thread">
      {ahead.map(({ key, label, by }) => (
        <li className="thread__knot" data-ahead="" key={key}>
          <div className="strong">{label}</div>
          {by && (
            <div className="small soft">
              <DueDate date={by} />
            </div>
          )}
        </li>
      ))}
      {newest.map((event, index) => (
        <li
          className="thread__knot"
          data-now={index === 0 ? '' : undefined}
          key={`${event.at} ${event.course ?? ''} ${event.act}`}
        >
          <div className="strong">{said(event.course ?? course, event)}</div>
          <div className="small soft">
            {event.actor ??
              (event.role === 'system' ? (
                <Trans>By itself</Trans>
              ) : (
                <Trans>Time was up</Trans>
              ))}{' '}
            · <Moment at={event.at} />
          </div>
          {event.text && <p className="thread__text">{event.text}</p>}
        </li>
      ))}
    </ol>
  );
}
