import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { RadioCards, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { toast } from '@/ui/Toast';
import { type Row, useAnswer } from '../api';
import { answers } from '../words';

/** Yes, partly or no, with a note; it counts apart from what papers prove. */
export function AnswerForm({ row }: { row: Row }) {
  const { t, i18n } = useLingui();
  const [answer, setAnswer] = useState(row.answer ?? '');
  const [note, setNote] = useState(row.note ?? '');
  const [tried, setTried] = useState(false);
  const say = useAnswer(() => toast(t`Saved.`));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (answer) say.mutate({ control: row.control, answer, note });
      }}
    >
      {say.error && <Note tone="lose">{problemText(say.error)}</Note>}
      <Field
        group
        label={<Trans>Is it so in your workshop?</Trans>}
        hint={
          row.evidence.length > 0 ? (
            <Trans>Only a confirmed paper proves it. A “no” takes its points away.</Trans>
          ) : undefined
        }
        error={tried && !answer ? t`Choose an answer.` : undefined}
      >
        <RadioCards
          name={`answer-${row.id}`}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          cards={Object.entries(answers).map(([value, word]) => ({ value, label: i18n._(word) }))}
        />
      </Field>
      <Field label={<Trans>Note</Trans>} optional>
        <TextInput value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Button type="submit" busy={say.isPending}>
        <Trans>Save</Trans>
      </Button>
    </form>
  );
}
