import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { TimelineEvent } from '@/api/timeline';
import { courseLabel } from '@/i18n/sentences';
import { DueDate, Moment } from './dates';
import { Badge } from './Status';

/** What comes next: a deadline of the course, or what somebody is waited for. */
export type Ahead = { key: string; label: ReactNode; by?: string };

type ProcessTimelineProps = {
  course: string;
  events: readonly TimelineEvent[];
  ahead?: readonly Ahead[];
};

/** The course of one thing on a single thread: what is ahead on top, then the newest move first. */
export function ProcessTimeline({ course, events, ahead = [] }: ProcessTimelineProps) {
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
          key={`${event.at} ${event.act}`}
        >
          <div className="row spread">
            <span className="strong">{courseLabel(course, 'act', event.act)}</span>
            {event.to !== event.from && (
              <Badge tone={index === 0 ? 'accent' : 'plain'}>
                {courseLabel(course, 'state', event.to)}
              </Badge>
            )}
          </div>
          <div className="small soft">
            {event.actor ?? <Trans>Time was up</Trans>} · <Moment at={event.at} />
          </div>
          {event.text && <p className="thread__text">{event.text}</p>}
        </li>
      ))}
    </ol>
  );
}
