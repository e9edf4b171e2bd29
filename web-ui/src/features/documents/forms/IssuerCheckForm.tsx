import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { useLanguage } from '@/i18n/use-language';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Select, TextArea } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { toast } from '@/ui/Toast';
import { registersQuery, useCheckIssuer } from '../api';
import { IssuerHint } from '../sections/IssuerChecks';
import { results } from '../words';

type IssuerCheckFormProps = { paper: string; number: number; type: string };

/** Where it was looked up and what stood there. */
export function IssuerCheckForm({ paper, number, type }: IssuerCheckFormProps) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const registers = useQuery(registersQuery);
  const [chosen, setChosen] = useState('');
  const [result, setResult] = useState('confirmed');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const check = useCheckIssuer(paper, number, () => {
    setNote('');
    setTried(false);
    toast(t`Written down.`);
  });
  const all = registers.data ?? [];
  const first = all.find(({ types }) => types.includes(type));
  const register = all.find(({ id }) => id === (chosen || first?.id)) ?? all[0];
  const lacks = result !== 'confirmed' && !note.trim();
  return (
    <div className="stack">
      <IssuerHint />
      {check.error && <Note tone="lose">{problemText(check.error)}</Note>}
      <Field label={<Trans>Register</Trans>}>
        <Select
          value={register?.id ?? ''}
          options={all.map(({ id, nameTr, nameEn }) => ({
            value: id,
            label: language === 'tr' ? nameTr : nameEn,
          }))}
          onChange={(event) => setChosen(event.target.value)}
        />
      </Field>
      {register && (
        <p className="small">
          {language === 'tr' ? register.howTr : register.howEn}{' '}
          {register.link && (
            <a href={register.link} target="_blank" rel="noreferrer">
              <Trans>Open the register</Trans>
            </a>
          )}
        </p>
      )}
      <Field label={<Trans>What was found</Trans>}>
        <Select
          value={result}
          options={Object.entries(results).map(([value, word]) => ({
            value,
            label: i18n._(word),
          }))}
          onChange={(event) => setResult(event.target.value)}
        />
      </Field>
      <Field
        label={<Trans>Note</Trans>}
        optional={result === 'confirmed'}
        error={tried && lacks ? t`Write down what stood there.` : undefined}
      >
        <TextArea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Button
        busy={check.isPending}
        onClick={() => {
          setTried(true);
          if (register && !lacks) check.mutate({ register: register.id, result, note });
        }}
      >
        <Trans>Write it down</Trans>
      </Button>
    </div>
  );
}
