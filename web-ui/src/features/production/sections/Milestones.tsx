import { useLingui } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import { useLanguage } from '@/i18n/use-language';
import { formatDate } from '@/lib/format';
import { daysBetween, today } from '@/lib/week';
import { Day } from '@/ui/dates';
import type { Milestone } from '../queries';
import { milestones as names } from '../words';
import { Photo } from './Photo';

/** The dated steps of a job on one thread: what happened, what is expected, how late. */
export function Milestones({ steps }: { steps: readonly Milestone[] }) {
  const { i18n } = useLingui();
  const next = steps.find(({ actual }) => !actual)?.type;
  return (
    <ol className="thread milestones">
      {steps.map((step) => {
        const name = names[step.type];
        return (
          <li
            key={step.type}
            className="thread__knot"
            data-ahead={step.actual ? undefined : ''}
            data-now={step.actual && !step.lateDays ? '' : undefined}
            data-late={step.lateDays > 0 ? '' : undefined}
            aria-current={step.type === next ? 'step' : undefined}
          >
            <div className="strong">{name ? i18n._(name) : step.type}</div>
            <MilestoneDates step={step} />
            {step.note && <p className="thread__text">{step.note}</p>}
            {step.photoBlob && <Photo id={step.photoBlob} />}
          </li>
        );
      })}
    </ol>
  );
}

function MilestoneDates({ step }: { step: Milestone }) {
  const late = step.lateDays > 0 && (
    <strong className="late">
      <Plural value={step.lateDays} one="# day late" other="# days late" />
    </strong>
  );
  return (
    <div className="small soft milestones__dates">
      {step.actual ? (
        <span>
          <Trans>
            done <Day date={step.actual} />
          </Trans>
        </span>
      ) : (
        step.forecast !== step.planned && (
          <span>
            <Trans>
              expected <Day date={step.forecast} />
            </Trans>
          </span>
        )
      )}
      <span>
        <Trans>
          planned <Day date={step.planned} />
        </Trans>
      </span>
      {late}
    </div>
  );
}

const edge = 4;

/** Planned above, real and expected below, on one scale of days; what is late leans to the right. */
export function MilestoneDrawing({ steps }: { steps: readonly Milestone[] }) {
  const language = useLanguage();
  const dates = steps.flatMap((step) => [step.planned, step.actual ?? step.forecast]);
  const now = today();
  const sorted = [...dates, now].toSorted();
  const from = sorted[0] ?? now;
  const days = Math.max(1, daysBetween(from, sorted.at(-1) ?? now));
  const x = (date: string) => edge + (daysBetween(from, date) / days) * (100 - 2 * edge);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;
  const real = (step: Milestone) => step.actual ?? step.forecast;
  return (
    <svg className="milestone-drawing" aria-hidden="true" width="100%" height="92">
      <line
        className="milestone-drawing__plan"
        x1={`${x(first.planned)}%`}
        x2={`${x(last.planned)}%`}
        y1="26"
        y2="26"
      />
      <line
        className="milestone-drawing__real"
        x1={`${x(real(first))}%`}
        x2={`${x(real(last))}%`}
        y1="60"
        y2="60"
      />
      <line
        className="milestone-drawing__today"
        x1={`${x(now)}%`}
        x2={`${x(now)}%`}
        y1="12"
        y2="74"
      />
      {steps.map((step) => (
        <g
          key={step.type}
          data-late={step.lateDays > 0 ? '' : undefined}
          data-done={step.actual ? '' : undefined}
        >
          <line
            className="milestone-drawing__lean"
            x1={`${x(step.planned)}%`}
            x2={`${x(real(step))}%`}
            y1="26"
            y2="60"
          />
          <circle className="milestone-drawing__planned" cx={`${x(step.planned)}%`} cy="26" r="5" />
          <circle className="milestone-drawing__knot" cx={`${x(real(step))}%`} cy="60" r="7" />
        </g>
      ))}
      <text x={`${x(first.planned)}%`} y="12" textAnchor="middle">
        {formatDate(first.planned, language, 'short')}
      </text>
      <text x={`${x(last.planned)}%`} y="12" textAnchor="middle">
        {formatDate(last.planned, language, 'short')}
      </text>
      <text x={`${x(real(last))}%`} y="88" textAnchor="middle">
        {formatDate(real(last), language, 'short')}
      </text>
    </svg>
  );
}
