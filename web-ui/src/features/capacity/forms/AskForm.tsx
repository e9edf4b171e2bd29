import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AnswersOf, useAnswers } from '@/api/answers';
import { Problem, problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { useLanguage } from '@/i18n/use-language';
import { forgetDraft } from '@/lib/draft';
import { formatNumber } from '@/lib/format';
import type { Week } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { NumberInput } from '@/ui/figures';
import { RadioCards, Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Stitch } from '@/ui/Stitch';
import { Skeleton } from '@/ui/surfaces';
import {
  type Estimate,
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
type Place = (typeof places)[number];

/** Where a finding of the server is put right. */
const placeOf: Partial<Record<keyof Values, Place>> = {
  people: 'people',
  startsAt: 'hours',
  endsAt: 'hours',
  breakMinutes: 'hours',
  days: 'hours',
  garment: 'made',
  pieces: 'made',
};

/** Three questions as one asks an owner, then the answer with its sum. */
export function AskForm({ process, garments, thisWeek, onDone }: AskFormProps) {
  const { t } = useLingui();
  const draft = `capacity:${process.process}`;
  const { answer } = process;
  const answers = useAnswers<Values>(
    {
      people: answer?.people ?? null,
      startsAt: answer?.startsAt.slice(0, 5) ?? '08:00',
      endsAt: answer?.endsAt.slice(0, 5) ?? '18:00',
      breakMinutes: `${answer?.breakMinutes ?? 60}`,
      days: `${answer?.days ?? 5}`,
      garment: answer?.garment ?? '',
      pieces: null,
      weeks: '6',
    },
    draft,
  );
  const { values } = answers;
  const [at, setAt] = useState(0);
  const place = places[at] ?? 'people';
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
  const send = () =>
    publish.mutate(
      { ...question, firstWeek: thisWeek, weeks: Number(values.weeks) },
      {
        onError: (error) => {
          const wrong = answers.take(error);
          const back = wrong && placeOf[wrong];
          if (back) setAt(places.indexOf(back));
        },
      },
    );
  const number = Math.min(at + 1, 3);
  return (
    <form
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const empty = t`This cannot stay empty.`;
        const missing = lacking(values, place);
        if (missing.length > 0) {
          answers.fail(Object.fromEntries(missing.map((name) => [name, empty])));
        } else if (place === 'answer') send();
        else setAt(at + 1);
      }}
    >
      {place !== 'answer' && (
        <p className="small soft">
          <Trans>Question {number} of 3</Trans>
        </p>
      )}
      {place === 'people' && <PeopleStep answers={answers} process={process.process} />}
      {place === 'hours' && <HoursStep answers={answers} />}
      {place === 'made' && (
        <MadeStep answers={answers} process={process.process} garments={garments} />
      )}
      {place === 'answer' && (
        <AnswerStep answers={answers} question={question} garments={garments} onBack={setAt} />
      )}
      <div role="alert">{answers.rest && <Note tone="lose">{answers.rest}</Note>}</div>
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

function lacking(values: Values, place: Place): (keyof Values)[] {
  const { people, startsAt, endsAt, garment, pieces } = values;
  const figure = (value: number | null) => value === null || !Number.isNaN(value);
  switch (place) {
    case 'people':
      return people !== null && people >= 1 ? [] : ['people'];
    case 'hours':
      return [...(startsAt ? [] : ['startsAt' as const]), ...(endsAt ? [] : ['endsAt' as const])];
    case 'made':
      return [
        ...(garment ? [] : ['garment' as const]),
        ...(figure(pieces) ? [] : ['pieces' as const]),
      ];
    case 'answer':
      return figure(pieces) ? [] : ['pieces'];
  }
}

type StepProps = { answers: AnswersOf<Values> };

function PeopleStep({
  answers: { values, errors, set },
  process,
}: StepProps & { process: string }) {
  const { i18n } = useLingui();
  const question = howMany[process];
  return (
    <Field
      label={question && i18n._(question)}
      hint={<Trans>Only those who do it themselves; not helpers, not foremen.</Trans>}
      error={errors.people}
    >
      <NumberInput
        value={values.people}
        onChange={(people) => set({ people })}
        unit={<Trans>people</Trans>}
      />
    </Field>
  );
}

function HoursStep({ answers: { values, errors, set } }: StepProps) {
  const { t } = useLingui();
  const minutes = (value: number) => ({ value: `${value}`, label: t`${value} minutes` });
  return (
    <>
      <h2>
        <Trans>From when to when?</Trans>
      </h2>
      <div className="hours">
        <Field label={<Trans>Work begins</Trans>} error={errors.startsAt}>
          <TextInput
            type="time"
            value={values.startsAt}
            onChange={(event) => set({ startsAt: event.target.value })}
          />
        </Field>
        <Field label={<Trans>Work ends</Trans>} error={errors.endsAt}>
          <TextInput
            type="time"
            value={values.endsAt}
            onChange={(event) => set({ endsAt: event.target.value })}
          />
        </Field>
      </div>
      <Field label={<Trans>Breaks of a day, all together</Trans>} error={errors.breakMinutes}>
        <Select
          value={values.breakMinutes}
          onChange={(event) => set({ breakMinutes: event.target.value })}
          options={[0, 30, 45, 60, 75, 90, 105, 120].map(minutes)}
        />
      </Field>
      <Field group label={<Trans>How many days a week?</Trans>} error={errors.days}>
        <RadioCards
          name="days"
          value={values.days}
          onChange={(event) => set({ days: event.target.value })}
          cards={[
            { value: '5', label: <Trans>5 days</Trans>, hint: <Trans>Monday to Friday</Trans> },
            { value: '6', label: <Trans>6 days</Trans>, hint: <Trans>Saturday too</Trans> },
          ]}
        />
      </Field>
    </>
  );
}

type MadeStepProps = StepProps & { process: string; garments: readonly Garment[] };

function MadeStep({ answers: { values, errors, set }, process, garments }: MadeStepProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const question = whatLastWeek[process];
  return (
    <>
      <Field
        label={question && i18n._(question)}
        hint={<Trans>The nearest of these.</Trans>}
        error={errors.garment}
      >
        <Select
          empty
          value={values.garment}
          onChange={(event) => set({ garment: event.target.value })}
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
        error={errors.pieces}
        optional
      >
        <NumberInput
          value={values.pieces}
          onChange={(pieces) => set({ pieces })}
          unit={<Trans>pieces</Trans>}
        />
      </Field>
    </>
  );
}

type AnswerStepProps = StepProps & {
  question: Question;
  garments: readonly Garment[];
  onBack: (place: number) => void;
};

function AnswerStep({ answers, question, garments, onBack }: AnswerStepProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const { values, errors, set } = answers;
  const asked = Number.isNaN(question.pieces) ? { ...question, pieces: null } : question;
  const { data, error } = useQuery({ ...estimateQuery(asked), placeholderData: (old) => old });
  const name = garmentName(garments, question.garment, language);
  const found = error instanceof Problem ? error.errors[0] : undefined;
  const wrong = found?.pointer.split('/')[1] as keyof Values | undefined;
  const back = wrong && placeOf[wrong];
  return (
    <>
      {error ? (
        <Note tone="lose">
          <p>{found ? codeSentence(found.code, found.params) : problemText(error)}</p>
          {back && (
            <Button onClick={() => onBack(places.indexOf(back))}>
              <Trans>Correct it</Trans>
            </Button>
          )}
        </Note>
      ) : data ? (
        <Answered estimate={data} name={name} />
      ) : (
        <Skeleton label={t`Loading`} lines={4} />
      )}
      <Field
        label={<Trans>Not right? Pieces of {name} in a usual week</Trans>}
        error={Number.isNaN(values.pieces) ? t`Write a figure.` : errors.pieces}
        optional
      >
        <NumberInput
          value={values.pieces}
          onChange={(pieces) => set({ pieces })}
          unit={<Trans>pieces</Trans>}
        />
      </Field>
      <Field group label={<Trans>For how many weeks, this one included?</Trans>}>
        <RadioCards
          name="weeks"
          value={values.weeks}
          onChange={(event) => set({ weeks: event.target.value })}
          cards={[
            { value: '6', label: <Trans>6 weeks</Trans> },
            { value: '12', label: <Trans>12 weeks</Trans> },
          ]}
        />
      </Field>
    </>
  );
}

function Answered({ estimate, name }: { estimate: Estimate; name: string }) {
  const language = useLanguage();
  const minutes = formatNumber(about(estimate.weekMinutes), language);
  const shirts = formatNumber(estimate.referencePieces ?? 0, language);
  return (
    <div className="answer" aria-live="polite">
      <div className="answer__figure">
        <Trans>about {minutes} minutes a week</Trans>
      </div>
      {estimate.reference && (
        <div>
          <Trans>That is {shirts} basic T-shirts a week.</Trans>
        </div>
      )}
      <Sum {...estimate} />
      <p className="small soft">
        {name}: {formatNumber(estimate.pieces, language)} ×{' '}
        {formatNumber(estimate.standardMinutes, language, 2)} <Trans>min</Trans>{' '}
        <Trans>(typical minutes of a piece, an estimate)</Trans>
      </p>
    </div>
  );
}
