import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button, IconButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Note } from '@/ui/Note';
import { Section } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import type { Tone } from '@/ui/tone';
import { useInvite } from '../api';
import { declineReasons } from '../owner/words';
import type { Enquiry, Invited } from '../queries';
import { invitedStates } from '../words';
import { CandidatesSection } from './CandidatesSection';

const tones: Record<string, Tone> = { quoted: 'done', seen: 'accent', declined: 'plain' };
const many = 30;

/** Who is asked. More can be chosen as long as quotes are taken. */
export function GuestsSection({ enquiry }: { enquiry: Enquiry }) {
  const { t } = useLingui();
  const [choosing, setChoosing] = useState(false);
  const uninvite = useInvite(enquiry.id, 'uninvite');
  const draft = enquiry.state === 'draft';
  const open = draft || enquiry.state === 'published' || enquiry.state === 'quoting';
  const shown = enquiry.invited.slice(0, many);
  return (
    <Section
      title={<Trans>Who is asked</Trans>}
      actions={
        open && (
          <Button icon="plus" onClick={() => setChoosing(true)}>
            <Trans>Choose workshops</Trans>
          </Button>
        )
      }
    >
      {enquiry.invited.length === 0 ? (
        <p className="soft">
          {enquiry.terms.visibility === 'members' ? (
            <Trans>Every active member will be asked.</Trans>
          ) : (
            <Trans>Nobody yet.</Trans>
          )}
        </p>
      ) : (
        <ul className="guests" aria-label={t`Who is asked`}>
          {shown.map((guest) => (
            <Guest
              key={guest.id}
              guest={guest}
              onRemove={draft ? () => uninvite.mutate({ workshopId: guest.workshopId }) : undefined}
            />
          ))}
        </ul>
      )}
      {enquiry.invited.length > many && (
        <p className="soft">
          <Trans>and {enquiry.invited.length - many} more</Trans>
        </p>
      )}
      {uninvite.error && <Note tone="lose">{problemText(uninvite.error)}</Note>}
      <Dialog
        open={choosing}
        onClose={() => setChoosing(false)}
        title={<Trans>Who can make it</Trans>}
        size="wide"
      >
        <CandidatesSection enquiry={enquiry} onDone={() => setChoosing(false)} />
      </Dialog>
    </Section>
  );
}

function Guest({ guest, onRemove }: { guest: Invited; onRemove?: () => void }) {
  const { i18n, t } = useLingui();
  const word = invitedStates[guest.state];
  const reason = guest.declineReason ? declineReasons[guest.declineReason] : undefined;
  return (
    <li className="row spread">
      <span className="grow">
        <a href={`/w/${guest.code}`} target="_blank" rel="noreferrer">
          {guest.name}
        </a>{' '}
        <span className="soft">{guest.district}</span>
        {reason && <span className="small soft"> · {i18n._(reason)}</span>}
      </span>
      <Badge tone={tones[guest.state]}>{word ? i18n._(word) : guest.state}</Badge>
      {onRemove && <IconButton icon="close" label={t`Remove ${guest.name}`} onClick={onRemove} />}
    </li>
  );
}
