import { Plural, Trans } from '@lingui/react/macro';
import { Day, DueDate } from '@/ui/dates';
import { Num } from '@/ui/figures';
import type { Item } from '../queries';

/** Why a sum is not there yet, in one sentence. */
export function Why({ item }: { item: Item }) {
  const { why, on, daysLate, pieces } = item;
  switch (why) {
    case 'late':
      return (
        <span className="money-late">
          <Plural
            value={daysLate}
            one="# day late. The brand has been reminded."
            other="# days late. The brand has been reminded."
          />
        </span>
      );
    case 'on_its_way':
      return <Trans>The brand sent it on {on && <Day date={on} />}. Say so when it arrives.</Trans>;
    case 'came_back':
      return <Trans>It did not arrive. The brand has to send it again.</Trans>;
    case 'rest_missing':
      return <Trans>A part has come; the rest is awaited.</Trans>;
    case 'iban_missing':
      return <Trans>The brand cannot pay: write your IBAN first.</Trans>;
    case 'iban_on_hold':
      return <Trans>Your new IBAN may not be paid yet.</Trans>;
    case 'disputed':
      return <Trans>One side does not agree with the sum; the centre decides.</Trans>;
    case 'last_piece':
      return <Trans>Paid once the last piece is accepted.</Trans>;
    case 'waits_for_acceptance':
      return (
        <Trans>
          The brand is checking <Num value={pieces} /> pieces. Without an answer they count as
          accepted on {on && <Day date={on} />}.
        </Trans>
      );
    case 'in_work':
      return (
        <Trans>
          <Num value={pieces} /> pieces are still in work, due by {on && <Day date={on} />}.
        </Trans>
      );
    default:
      return <Trans>Due: {on && <DueDate date={on} />}</Trans>;
  }
}
