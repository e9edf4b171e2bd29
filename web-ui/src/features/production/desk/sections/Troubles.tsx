import { Plural, useLingui } from '@lingui/react/macro';
import { DueDate } from '@/ui/dates';
import { Badge } from '@/ui/Status';
import { lastDay } from '../../model';
import type { OrderRow } from '../../queries';
import { troubles as words } from '../../words';

type TroublesProps = { order: Pick<OrderRow, 'troubles' | 'lateDays' | 'answerBy'> };

/** What is to look at in an order, and until when an answer is due. */
export function Troubles({ order: { troubles, lateDays, answerBy } }: TroublesProps) {
  const { i18n } = useLingui();
  return (
    <div className="row tight">
      {troubles.map((one) => {
        const word = words[one];
        return (
          <Badge key={one} tone={one === 'late' || one === 'rework' ? 'lose' : 'soon'}>
            {one === 'late' ? (
              <Plural value={lateDays} one="# day late" other="# days late" />
            ) : word ? (
              i18n._(word)
            ) : (
              one
            )}
          </Badge>
        );
      })}
      {answerBy && (
        <span className="small">
          <DueDate date={lastDay(answerBy)} />
        </span>
      )}
    </div>
  );
}
