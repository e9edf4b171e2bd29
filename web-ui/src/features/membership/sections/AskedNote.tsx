import { Trans, useLingui } from '@lingui/react/macro';
import { Note } from '@/ui/Note';
import { lastWord } from '../model';
import type { Application } from '../queries';
import { allReasons } from '../words';

/** While something is being mended, what the centre asked stays in sight. */
export function AskedNote({ application }: { application: Application }) {
  const { i18n } = useLingui();
  const asked = lastWord(application.timeline, ['request_changes']);
  if (application.state !== 'changes_requested' || !asked) return null;
  const reason = asked.reason ? allReasons[asked.reason] : undefined;
  return (
    <Note tone="soon">
      <strong>
        <Trans>The centre asks:</Trans>
      </strong>{' '}
      {reason && asked.reason !== 'other' && `${i18n._(reason)}. `}
      {asked.note}
    </Note>
  );
}
