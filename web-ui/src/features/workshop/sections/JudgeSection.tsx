import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Select, TextArea } from '@/ui/inputs';
import { Details } from '@/ui/Section';
import { toast } from '@/ui/Toast';
import { memberWorkshopQuery, useJudgeFact } from '../api';
import { judged, methods } from '../words';

/** The centre says of one fact whether it holds, and how it knows. */
export function JudgeSection({ organisation }: { organisation: string }) {
  const { t, i18n } = useLingui();
  const { data: workshop } = useSuspenseQuery(memberWorkshopQuery(organisation));
  const [fact, setFact] = useState('');
  const [method, setMethod] = useState('visit');
  const [note, setNote] = useState('');
  const judge = useJudgeFact(organisation, () => {
    setFact('');
    setNote('');
    toast(t`Saved.`);
  });
  const there = new Set(workshop.own?.sources.map((source) => source.fact));
  const options = (words: typeof judged, only?: Set<string>) =>
    Object.entries(words)
      .filter(([value]) => !only || only.has(value))
      .map(([value, word]) => ({ value, label: i18n._(word) }));
  const send = (holds: boolean) => judge.mutate({ fact, method, holds, note });
  return (
    <Details title={<Trans>Verify a fact</Trans>}>
      <div className="stack">
        <Field label={<Trans>Fact</Trans>} error={wrongAt(judge.error, '/fact')}>
          <Select
            empty
            value={fact}
            options={options(judged, there)}
            onChange={({ target }) => setFact(target.value)}
          />
        </Field>
        <Field label={<Trans>How do you know?</Trans>}>
          <Select
            value={method}
            options={options(methods)}
            onChange={({ target }) => setMethod(target.value)}
          />
        </Field>
        <Field label={<Trans>Note</Trans>} optional error={wrongAt(judge.error, '/note')}>
          <TextArea
            rows={2}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Field>
        <Elsewhere error={judge.error} fields={['/fact', '/note']} />
        <div className="row">
          <Button kind="primary" busy={judge.isPending} disabled={!fact} onClick={() => send(true)}>
            <Trans>It is so</Trans>
          </Button>
          <Button kind="lose" busy={judge.isPending} disabled={!fact} onClick={() => send(false)}>
            <Trans>It is otherwise</Trans>
          </Button>
        </div>
      </div>
    </Details>
  );
}
