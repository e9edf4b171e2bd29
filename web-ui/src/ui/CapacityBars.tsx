import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatDate, formatDays, formatNumber } from '@/lib/format';
import { monday, sunday, type Week } from '@/lib/week';

/** People minutes of one week; closed ones are those of holidays and stoppages. */
export type CapacityWeek = { week: Week; taken: number; free: number; closed: number };

type CapacityBarsProps = {
  label: string;
  weeks: readonly CapacityWeek[];
  /** Makes each week a button. */
  onWeek?: (week: Week) => void;
  /** Without key and figures: for a row of a table. */
  small?: boolean;
};

/** A bar per week: taken below, free above it, closed hatched on top. Same scale for all weeks. */
export function CapacityBars({ label, weeks, onWeek, small }: CapacityBarsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const hatch = useId();
  const most = Math.max(1, ...weeks.map(({ taken, free, closed }) => taken + free + closed));
  const height = small ? 28 : 120;
  const said = ({ week, taken, free, closed }: CapacityWeek) => {
    const days = formatDays(monday(week), sunday(week), language);
    const takenText = formatNumber(taken, language);
    const freeText = formatNumber(free, language);
    const closedText = formatNumber(closed, language);
    return closed > 0
      ? t`${days}: ${takenText} minutes taken, ${freeText} free, ${closedText} closed`
      : t`${days}: ${takenText} minutes taken, ${freeText} free`;
  };
  const bar = ({ taken, free, closed }: CapacityWeek) => {
    const scale = height / most;
    const [full, open, shut] = [taken * scale, free * scale, closed * scale];
    return (
      <svg aria-hidden="true" width="100%" height={height} className="bars__bar">
        <rect
          className="bars__free"
          x="0"
          width="100%"
          y={height - full - open}
          height={open}
          rx="2"
        />
        <rect className="bars__taken" x="0" width="100%" y={height - full} height={full} rx="2" />
        <rect
          x="0"
          width="100%"
          y={height - full - open - shut}
          height={shut}
          fill={`url(#${hatch})`}
        />
      </svg>
    );
  };
  return (
    <figure className="bars" data-size={small ? 'small' : undefined}>
      <svg aria-hidden="true" width="0" height="0" className="bars__pattern">
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className="bars__closed-ground" width="6" height="6" />
          <line className="bars__closed-line" x1="0" y1="0" x2="0" y2="6" strokeWidth="3" />
        </pattern>
      </svg>
      <ol className="bars__weeks" aria-label={label}>
        {weeks.map((week) => {
          const content = (
            <>
              <span className="hidden-text">{said(week)}</span>
              <span aria-hidden="true" className="bars__content">
                {bar(week)}
                {!small && (
                  <>
                    <span className="bars__figure">{formatNumber(week.free, language)}</span>
                    <span className="bars__week">
                      {formatDate(monday(week.week), language, 'short')}
                    </span>
                  </>
                )}
              </span>
            </>
          );
          return (
            <li key={week.week} title={small ? said(week) : undefined}>
              {onWeek ? (
                <button type="button" className="bars__hit" onClick={() => onWeek(week.week)}>
                  {content}
                </button>
              ) : (
                <div className="bars__hit">{content}</div>
              )}
            </li>
          );
        })}
      </ol>
      {!small && (
        <figcaption className="bars__key">
          <span data-part="taken">
            <Trans>taken</Trans>
          </span>
          <span data-part="free">
            <Trans>free (minutes below)</Trans>
          </span>
          <span data-part="closed">
            <Trans>closed</Trans>
          </span>
        </figcaption>
      )}
    </figure>
  );
}
