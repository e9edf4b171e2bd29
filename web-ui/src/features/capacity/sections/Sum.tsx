import { Plural, Trans } from '@lingui/react/macro';
import { Num, Percent } from '@/ui/figures';

type SumProps = {
  people: number;
  attendedMinutes: number;
  efficiency: number;
  weekMinutes: number;
  /** She named no pieces. */
  assumed: boolean;
};

/** The whole sum, so that nobody has to believe a figure. */
export function Sum({ people, attendedMinutes, efficiency, weekMinutes, assumed }: SumProps) {
  return (
    <div className="stack tight">
      <p className="sum">
        <span>
          <Plural value={people} one="# person" other="# people" />
        </span>
        <span>×</span>
        <span>
          <Num value={attendedMinutes} /> <Trans>min a week</Trans>
        </span>
        <span>×</span>
        <span>
          <Percent share={efficiency} decimals={1} /> <Trans>efficiency</Trans>
        </span>
        <span>=</span>
        <strong>
          <Num value={weekMinutes} /> <Trans>min</Trans>
        </strong>
      </p>
      <p className="small soft">
        {assumed ? (
          <Trans>
            You did not say how many, so the usual 55 % was taken. Say how many and it becomes your
            own figure.
          </Trans>
        ) : (
          <Trans>
            Efficiency is what left the tables, in standard minutes, of the minutes people were at
            work. Waiting, mending and changing styles lower it for everybody.
          </Trans>
        )}
      </p>
    </div>
  );
}
