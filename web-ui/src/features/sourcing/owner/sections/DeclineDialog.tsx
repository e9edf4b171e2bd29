import { Trans, useLingui } from '@lingui/react/macro';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Note } from '@/ui/Note';
import { toast } from '@/ui/Toast';
import { useDecline } from '../../api';
import { declineReasons } from '../words';

/** One tap on the reason answers. */
export default function DeclineDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const decline = useDecline(id, () => {
    toast(t`The brand knows. Thank you for answering.`);
    onClose();
  });
  return (
    <Dialog open onClose={onClose} title={<Trans>Why not this time?</Trans>}>
      <p className="soft">
        <Trans>One tap is enough. It never counts against you.</Trans>
      </p>
      <div className="answers">
        {Object.entries(declineReasons).map(([reason, word]) => (
          <Button
            key={reason}
            busy={decline.isPending && decline.variables.reason === reason}
            onClick={() => decline.mutate({ reason })}
          >
            {i18n._(word)}
          </Button>
        ))}
      </div>
      {decline.error && <Note tone="lose">{problemText(decline.error)}</Note>}
    </Dialog>
  );
}
