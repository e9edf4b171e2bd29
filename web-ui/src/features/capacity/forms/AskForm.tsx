import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { problemText } from '@/api/problem';
import { useLanguage } from '@/i18n/use-language';
import { forgetDraft, useDraft } from '@/lib/draft';
import { formatNumber } from '@/lib/format';
import type { Week } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Field, fieldError } from '@/ui/Field';
import { NumberInput } from '@/ui/figures';
import { RadioCards, Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Stitch } from '@/ui/Stitch';
import { Skeleton } from '@/ui/surfaces';
import {
  estimateQuery,
  type Garment,
  type ProcessCapacity,
  type Question,
  usePublish,
} from '../api';
import { about, garmentName, typical } from '../model';
import { Sum } from '../sections/Sum';
import { howMany, whatLastWeek } from '../words';

type Values = {
  people: number | null;
  startsAt: string;
  endsAt: string;
  breakMinutes: string;
  days: string;
  garment: string;
  pieces: number | null;
  weeks: string;
};

type AskFormProps = {
  process: ProcessCapacity;
  garments: readonly Garment[];
  thisWeek: Week;
  onDone: () => void;
};

const places = ['people', 'hours', 'made', 'answer'] as const;

/** Three questions as one asks an owner, then the answer with its sum. */
export function AskForm({ process, garments, thisWeek, onDone }: AskFormProps) {
  const draft = `capacity:${process.process}`;
  const { answer } = process;
  const form = useForm<Values>({
    defaultValues: {
      people: answer?.people ?? null,
      startsAt: answer?.startsAt.slice(0, 5) ?? '08:00',
      endsAt: answer?.endsAt.slice(0, 5) ?? '18:00',
      breakMinutes: `${answer?.breakMinutes ?? 60}`,
      days: `${answer?.days ?? 5}`,
      garment: answer?.garment ?? '',
      pieces: null,
      weeks: '6',
    },
  });
  useDraft(form, draft);
  const [at, setAt] = useState(0);
  const place = places[at] ?? 'people';
  const values = form.watch();
  const question: Question = {
    process: process.process,
    people: values.people ?? 0,
    startsAt: values.startsAt,
    endsAt: values.endsAt,
    breakMinutes: Number(values.breakMinutes),
    days: Number(values.days),
    garment: values.garment,
    pieces: values.pieces,
  };
  const publish = usePublish(() => {
    forgetDraft(draft);
    onDone();
  });
  const number = Math.min(at + 1, 3);
  return (
    <form
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.clearErrors();
        if (lacks(form, place)) return;
        if (place !== 'answer') setAt(at + 1);
        else publish.mutate({ ...question, firstWeek: thisWeek, weeks: Number(values.weeks) });
      }}
    >
      {place !== 'answer' && (
        <p className="small soft">
          <Trans>Question {number} of 3</Trans>
        </p>
      )}
      {place === 'people' && <PeopleStep form={form} process={process.process} />}
      {place === 'hours' && <HoursStep form={form} />}
      {place === 'made' && <MadeStep form={form} process={process.process} garments={garments} />}
      {place === 'answer' && <AnswerStep form={form} question={question} garments={garments} />}
      {publish.error && place === 'answer' && <Note tone="lose">{problemText(publish.error)}</Note>}
      <div className="stack">
        <Button type="submit" kind="primary" wide busy={publish.isPending}>
          {place === 'answer' ? <Trans>Publish these weeks</Trans> : <Trans>Continue</Trans>}
        </Button>
        {at > 0 && (
          <Button kind="quiet" icon="back" onClick={() => setAt(at - 1)}>
            <Trans>Back</Trans>
          </Button>
        )}
      </div>
      <Stitch />
    </form>
  );
}

function lacks(form: UseFormReturn<Values>, place: (typeof places)[number]): boolean {
  const { people, startsAt, endsAt, garment, pieces } = form.getValues();
  const missing: (keyof Values)[] = [];
  if (place === 'people' && !(people !== null && people >= 1)) missing.push('people');
  if (place === 'hours' && !startsAt) missing.push('startsAt');
  if (place === 'hours' && !endsAt) missing.push('endsAt');
  if (place === 'made' && !garment) missing.push('garment');
  if (place !== 'people' && place !== 'hours' && Number.isNaN(pieces)) missing.push('pieces');
  for (const name of missing) form.setError(name, { type: 'required' });
  return missing.length > 0;
}

type StepProps = { form: UseFormReturn<Values> };

function useRequired(form: UseFormReturn<Values>) {
  const { t } = useLingui();
  return (name: keyof Values) => {
    const error = fieldError(form, name);
    return error === 'required' ? t`This cannot stay empty.` : error;
  };
}

function PeopleStep({ form, process }: StepProps & { process: string }) {
  const { i18n } = useLingui();
  const required = useRequired(form);
  const question = howMany[process];
  return (
    <Field
      label={question && i18n._(question)}
      hint={<Trans>Only those who do it themselves; not helpers, not foremen.</Trans>}
      error={required('people')}
    >
      <NumberInput
        value={form.watch('people')}
        onChange={(people) => form.setValue('people', people, { shouldDirty: true })}
        unit={<Trans>people</Trans>}
      />
    </Field>
  );
}

function HoursStep({ form }: StepProps) {
  const { t } = useLingui();
  const required = useRequired(form);
  const minutes = (value: number) => ({ value: `${value}`, label: t`${value} minutes` });
  return (
    <>
      <h2>
        <Trans>From when to when?</Trans>
      </h2>
      <div className="hours">
        <Field label={<Trans>Work begins</Trans>} error={required('startsAt')}>
          <TextInput type="time" {...form.register('startsAt')} />
        </Field>
        <Field label={<Trans>Work ends</Trans>} error={required('endsAt')}>
          <TextInput type="time" {...form.register('endsAt')} />
        </Field>
      </div>
      <Field label={<Trans>Breaks of a day, all together</Trans>}>
        <Select
          {...form.register('breakMinutes')}
          options={[0, 30, 45, 60, 75, 90, 105, 120].map(minutes)}
        />
      </Field>
      <Field group label={<Trans>How many days a week?</Trans>}>
        <RadioCards
          {...form.register('days')}
          cards={[
            { value: '5', label: <Trans>5 days</Trans>, hint: <Trans>Monday to Friday</Trans> },
            { value: '6', label: <Trans>6 days</Trans>, hint: <Trans>Saturday too</Trans> },
          ]}
        />
      </Field>
    </>
  );
}

function MadeStep({
  form,
  process,
  garments,
}: StepProps & { process: string; garments: readonly Garment[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const required = useRequired(form);
  const question = whatLastWeek[process];
  return (
    <>
      <Field
        label={question && i18n._(question)}
        hint={<Trans>The nearest of these.</Trans>}
        error={required('garment')}
      >
        <Select
          empty
          {...form.register('garment')}
          options={garments
            .filter(({ garment }) => typical(garments, garment, process) !== null)
            .map(({ garment }) => ({
              value: garment,
              label: garmentName(garments, garment, language),
            }))}
        />
      </Field>
      <Field
        label={<Trans>How many pieces in the week?</Trans>}
        hint={<Trans>Leave it empty if you do not know; a usual figure is taken.</Trans>}
        error={required('pieces')}
        optional
      >
        <NumberInput
          value={form.watch('pieces')}
          onChange={(pieces) => form.setValue('pieces', pieces, { shouldDirty: true })}
          unit={<Trans>pieces</Trans>}
        />
      </Field>
    </>
  );
}

type AnswerStepProps = StepProps & { question: Question; garments: readonly Garment[] };

function AnswerStep({ form, question, garments }: AnswerStepProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const asked = Number.isNaN(question.pieces) ? { ...question, pieces: null } : question;
  const { data, error } = useQuery({ ...estimateQuery(asked), placeholderData: (old) => old });
  if (error) return <Note tone="lose">{problemText(error)}</Note>;
  if (!data) return <Skeleton label={t`Loading`} lines={4} />;
  const minutes = formatNumber(about(data.weekMinutes), language);
  const shirts = formatNumber(data.referencePieces ?? 0, language);
  const name = garmentName(garments, question.garment, language);
  return (
    <>
      <div className="answer" aria-live="polite">
        <div className="answer__figure">
          <Trans>about {minutes} minutes a week</Trans>
        </div>
        {data.reference && (
          <div>
            <Trans>That is {shirts} basic T-shirts a week.</Trans>
          </div>
        )}
        <Sum {...data} />
        <p className="small soft">
          {name}: {formatNumber(data.pieces, language)} ×{' '}
          {formatNumber(data.standardMinutes, language, 2)} <Trans>min</Trans>{' '}
          <Trans>(typical minutes of a piece, an estimate)</Trans>
        </p>
      </div>
      <Field
        label={<Trans>Not right? Pieces of {name} in a usual week</Trans>}
        error={Number.isNaN(form.watch('pieces')) ? t`Write a figure.` : undefined}
        optional
      >
        <NumberInput
          value={form.watch('pieces')}
          onChange={(pieces) => form.setValue('pieces', pieces, { shouldDirty: true })}
          unit={<Trans>pieces</Trans>}
        />
      </Field>
      <Field group label={<Trans>For how many weeks, this one included?</Trans>}>
        <RadioCards
          {...form.register('weeks')}
          cards={[
            { value: '6', label: <Trans>6 weeks</Trans> },
            { value: '12', label: <Trans>12 weeks</Trans> },
          ]}
        />
      </Field>
    </>
  );
}
