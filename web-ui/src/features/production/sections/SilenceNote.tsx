import { Trans } from '@lingui/react/macro';
import { DueDate } from '@/ui/dates';

/** Both sides read the same sentence about the same day. */
export function SilenceNote({ on }: { on: string }) {
  return (
    <p className="small">
      <Trans>
        Without an answer it counts as accepted at the end of <DueDate date={on} />
      </Trans>
    </p>
  );
}
