import type { ReactNode } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatDate } from '@/lib/format';
import { addDays, daysBetween, today } from '@/lib/week';
import { Day, DaysLeft, toneOf } from './dates';

export type Expiry = { key: string; label: ReactNode; until: string };

type ExpiryTimelineProps = {
  label: string;
  items: readonly Expiry[];
  /** How far ahead the drawing reaches. */
  days?: number;
  from?: string;
};

/** What ends when: one thread per paper, cut where its validity ends. The nearest end comes first. */
export function ExpiryTimeline({ label, items, days = 365, from = today() }: ExpiryTimelineProps) {
  const language = useLanguage();
  const sorted = items.toSorted((a, b) => a.until.localeCompare(b.until));
  const marks = [0, 3, 6, 9].map((month) => Math.round((days / 12) * month));
  return (
    <div className="expiry">
      <div className="expiry__scale" aria-hidden="true">
        {marks.map((day) => (
          <span key={day}>{formatDate(addDays(from, day), language, 'short')}</span>
        ))}
      </div>
      <ol className="expiry__list" aria-label={label}>
        {sorted.map(({ key, label: name, until }) => {
          const left = daysBetween(from, until);
          const share = Math.min(1, Math.max(0.012, left / days));
          return (
            <li className="expiry__item" data-tone={toneOf(left, 30)} key={key}>
              <div className="row spread tight">
                <span className="strong">{name}</span>
                <span className="small">
                  <Day date={until} shape="long" /> · <DaysLeft days={left} />
                </span>
              </div>
              <svg aria-hidden="true" width="100%" height="10">
                <line className="expiry__ground" x1="0" x2="100%" y1="5" y2="5" />
                <line className="expiry__thread" x1="3" x2={`${share * 100}%`} y1="5" y2="5" />
              </svg>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
