import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { type DateShape, formatDate, formatDateTime, formatDays } from '@/lib/format';
import { daysBetween, monday, parts, sunday, today, type Week } from '@/lib/week';
import type { Tone } from './tone';

export function Day({ date, shape }: { date: string; shape?: DateShape }) {
  return <time dateTime={date}>{formatDate(date, useLanguage(), shape)}</time>;
}

export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{formatDateTime(at, useLanguage())}</time>;
}

/** "Week 10, 2–8 Mar": people plan in days, the ledger in weeks. */
export function WeekName({ week }: { week: Week }) {
  const language = useLanguage();
  const number = parts(week)[1];
  const days = formatDays(monday(week), sunday(week), language);
  return (
    <span className="nowrap week-name">
      <Trans>
        Week {number}, {days}
      </Trans>
    </span>
  );
}

export function DaysLeft({ days }: { days: number }) {
  const past = -days;
  if (days === 0) return <Trans>today</Trans>;
  if (days < 0) return <Plural value={past} one="# day late" other="# days late" />;
  return <Plural value={days} one="# day left" other="# days left" />;
}

/** Near means: soon enough to change today's plans. */
export function toneOf(days: number, near = 7): Tone {
  return days < 0 ? 'lose' : days <= near ? 'soon' : 'plain';
}

/** A date that matters: its weekday, and how far it is. */
export function DueDate({ date, near = 3 }: { date: string; near?: number }) {
  const days = daysBetween(today(), /T/.test(date) ? today(new Date(date)) : date);
  return (
    <span className="due" data-tone={toneOf(days, near)}>
      <Day date={date} />{' '}
      <span className="due__left">
        (<DaysLeft days={days} />)
      </span>
    </span>
  );
}

/** Hours and minutes until an instant, for what ends today or tomorrow. */
export function Countdown({ until }: { until: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.floor((new Date(until).getTime() - now) / 60_000);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (minutes < 0) {
    return (
      <span className="due" data-tone="lose">
        <Trans>Time is over</Trans>
      </span>
    );
  }
  if (hours >= 48) return <DueDate date={until} />;
  return (
    <time className="due" data-tone={hours < 4 ? 'soon' : 'plain'} dateTime={until}>
      {hours > 0 ? (
        <Trans>
          {hours} h {rest} min left
        </Trans>
      ) : (
        <Trans>{rest} min left</Trans>
      )}
    </time>
  );
}
