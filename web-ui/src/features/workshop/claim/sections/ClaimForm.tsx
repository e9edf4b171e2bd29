import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUploads } from '@/api/upload';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt, wrongBelow } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { TextArea, TextInput } from '@/ui/inputs';
import { useClaim } from '../api';

/** The workshop is mine: who says so, and what proves it. */
export function ClaimForm({ code }: { code: string }) {
  const { t } = useLingui();
  const claim = useClaim(code);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { uploads, add, retry, remove } = useUploads();
  const proof = uploads.flatMap(({ answer }) => (answer ? [answer.id] : []));
  const onTheWay = uploads.some(({ answer, error }) => !answer && !error);
  const missing = t`This cannot stay empty.`;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() && proof.length > 0) claim.mutate({ name, note, proof });
      }}
    >
      <p>
        <Trans>
          Photograph a document that names the workshop and you: the tax plate, the trade registry
          gazette or the workplace licence. The centre looks at it and answers you.
        </Trans>
      </p>
      <Field
        group
        label={<Trans>The document</Trans>}
        error={
          (tried && proof.length === 0 ? t`Add a photo or a file of the document.` : undefined) ??
          wrongBelow(claim.error, '/proof')
        }
      >
        <FileDrop
          accept="image/*,application/pdf"
          camera
          multiple
          onFiles={add}
          uploads={uploads}
          onRetry={retry}
          onRemove={remove}
        />
      </Field>
      <Field
        label={<Trans>Your name and surname</Trans>}
        error={(tried && !name.trim() ? missing : undefined) ?? wrongAt(claim.error, '/name')}
      >
        <TextInput
          value={name}
          autoComplete="name"
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field
        optional
        label={<Trans>What the centre should know</Trans>}
        error={wrongAt(claim.error, '/note')}
      >
        <TextArea
          rows={3}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Elsewhere error={claim.error} fields={['/name', '/note', '/proof']} />
      <Button type="submit" kind="primary" wide busy={claim.isPending || onTheWay}>
        <Trans>Send the proof to the centre</Trans>
      </Button>
    </form>
  );
}
