import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { Button, type ButtonProps } from './Button';

/** One act the server listed: possible now, or not and why. */
export type Act = { act: string; reasons: readonly string[] };

type ActButtonsProps = {
  course: string;
  acts: readonly Act[];
  onAct: (act: string) => void;
  /** The act under way. */
  busy?: string | null;
  /** Acts that take something away from somebody: red. */
  losing?: readonly string[];
  /** Acts that have their own place on the screen. */
  without?: readonly string[];
};

/**
 * A button for each legal act, the first possible one first in looks. What is not possible yet is
 * greyed and says why beside it; it can still be reached by keyboard, so that the reason is heard.
 */
export function ActButtons({
  course,
  acts,
  onAct,
  busy,
  losing = [],
  without = [],
}: ActButtonsProps) {
  useLingui();
  const id = useId();
  const shown = acts.filter(({ act }) => !without.includes(act));
  const main = shown.find(({ act, reasons }) => reasons.length === 0 && !losing.includes(act));
  const kind = (act: string): ButtonProps['kind'] =>
    losing.includes(act) ? 'lose' : act === main?.act ? 'primary' : 'secondary';
  return (
    <div className="acts">
      {shown.map(({ act, reasons }) => {
        const why = reasons.map((reason) => courseLabel(course, 'reason', reason)).join(' ');
        const off = reasons.length > 0;
        return (
          <div className="act" key={act}>
            <Button
              kind={kind(act)}
              busy={busy === act}
              aria-disabled={off || undefined}
              aria-describedby={off ? `${id}${act}` : undefined}
              onClick={() => onAct(act)}
            >
              {courseLabel(course, 'act', act)}
            </Button>
            {off && (
              <span className="act__reason" id={`${id}${act}`}>
                {why}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
