import { Trans } from '@lingui/react/macro';
import { problemText } from '@/api/problem';
import { Note } from '@/ui/Note';
import type { Saving } from '../../autosave';

/** Whether what is typed has arrived; nothing is lost either way. */
export function SavingNote({ saving, error }: { saving: Saving; error: unknown }) {
  if (saving === 'offline') {
    return (
      <Note tone="soon">
        <Trans>No internet. It is kept on this device and sent when you are connected.</Trans>
      </Note>
    );
  }
  if (saving === 'refused') return <Note tone="lose">{problemText(error)}</Note>;
  return (
    <p className="small soft" role="status">
      {saving === 'saving' ? <Trans>Saving…</Trans> : <Trans>Saved as you type.</Trans>}
    </p>
  );
}
