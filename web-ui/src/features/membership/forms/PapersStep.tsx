import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { useSession } from '@/api/session';
import { useUploads } from '@/api/upload';
import { codeSentence } from '@/i18n/sentences';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { DateInput, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { Card } from '@/ui/surfaces';
import { useHandIn, usePaperTypes } from '../papers';
import type { Application } from '../queries';

type Asked = Application['documents'][number];

type PapersStepProps = { application: Application; onNext: () => void };

/** The papers that are asked, each with its photo and the three things written on it. */
export function PapersStep({ application, onNext }: PapersStepProps) {
  // The centre cannot hand in what is not its own; the owner does it when she signs in.
  const closed = useSession().organisation.kind === 'centre';
  const waiting = application.documents.some((one) => one.required && one.state === 'missing');
  const [tried, setTried] = useState(false);
  return (
    <div className="stack">
      {closed && (
        <Note>
          <Trans>
            Papers are handed in by the owner from her own phone, after she has confirmed.
          </Trans>
        </Note>
      )}
      {application.documents.map((asked) => (
        <PaperCard key={asked.type} asked={asked} closed={closed} tried={tried} />
      ))}
      <Button
        kind="primary"
        wide
        onClick={() => {
          setTried(true);
          if (!waiting || closed) onNext();
        }}
      >
        <Trans>Continue</Trans>
      </Button>
      {waiting && (
        <Button kind="quiet" onClick={onNext}>
          <Trans>I do not have it with me, later</Trans>
        </Button>
      )}
    </div>
  );
}

type PaperCardProps = { asked: Asked; closed: boolean; tried: boolean };

function PaperCard({ asked, closed, tried }: PaperCardProps) {
  const { name } = usePaperTypes();
  const [open, setOpen] = useState(false);
  return (
    <Card tone={tried && asked.required && asked.state === 'missing' ? 'lose' : undefined}>
      <div className="row spread">
        <h2 className="paper-name">{name(asked.type)}</h2>
        <PaperState asked={asked} />
      </div>
      {asked.note && <p className="soft">{asked.note}</p>}
      {!closed && asked.state === 'missing' && !open && (
        <Button icon="camera" onClick={() => setOpen(true)}>
          <Trans>Add this paper</Trans>
        </Button>
      )}
      {open && asked.state === 'missing' && (
        <PaperForm type={asked.type} onDone={() => setOpen(false)} />
      )}
    </Card>
  );
}

/** How far a paper is. */
export function PaperState({ asked }: { asked: Asked }) {
  if (asked.state === 'confirmed') {
    return (
      <Badge tone="done">
        <Trans>Confirmed</Trans>
      </Badge>
    );
  }
  if (asked.state === 'uploaded') {
    return (
      <Badge tone="accent">
        <Trans>Handed in</Trans>
      </Badge>
    );
  }
  return asked.required ? (
    <Badge tone="soon">
      <Trans>Needed</Trans>
    </Badge>
  ) : (
    <Badge>
      <Trans>If you have it</Trans>
    </Badge>
  );
}

function PaperForm({ type, onDone }: { type: string; onDone: () => void }) {
  const { t } = useLingui();
  const known = usePaperTypes().type(type);
  const handIn = useHandIn(onDone);
  const photos = useUploads();
  const [issuer, setIssuer] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const errors = handIn.error instanceof Problem ? handIn.error.errors : [];
  const wrong = (pointer: string) => {
    const found = errors.find((one) => one.pointer.startsWith(pointer));
    return found && codeSentence(found.code, found.params);
  };
  const pages = photos.uploads.flatMap(({ answer }) => (answer ? [answer.id] : []));
  const onTheWay = photos.uploads.some(({ answer, error }) => !answer && !error);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        handIn.mutate({
          type,
          issuer,
          issuedOn: issuedOn || null,
          expiresOn: expiresOn || null,
          pages,
        });
      }}
    >
      <Field group label={<Trans>Photo or file</Trans>} error={wrong('/pages')}>
        <FileDrop
          camera
          multiple
          accept="image/*,application/pdf"
          uploads={photos.uploads}
          onFiles={photos.add}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
      </Field>
      <Field label={<Trans>Who issued it?</Trans>} error={wrong('/issuer')}>
        <TextInput
          value={issuer}
          maxLength={200}
          placeholder={t`Tax office, municipality …`}
          onChange={(event) => setIssuer(event.target.value)}
        />
      </Field>
      <Field label={<Trans>Date on the paper</Trans>} error={wrong('/issuedOn')}>
        <DateInput
          max={today()}
          value={issuedOn}
          onChange={(event) => setIssuedOn(event.target.value)}
        />
      </Field>
      <Field
        optional={!known?.needsExpiry}
        label={<Trans>Valid until</Trans>}
        error={wrong('/expiresOn')}
      >
        <DateInput value={expiresOn} onChange={(event) => setExpiresOn(event.target.value)} />
      </Field>
      {handIn.error && errors.length === 0 && <Note tone="lose">{problemText(handIn.error)}</Note>}
      <Button type="submit" kind="primary" wide busy={handIn.isPending || onTheWay}>
        <Trans>Hand in this paper</Trans>
      </Button>
    </form>
  );
}
