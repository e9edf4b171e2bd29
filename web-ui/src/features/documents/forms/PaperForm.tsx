import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { type AnswersOf, useAnswers } from '@/api/answers';
import type { Stored } from '@/api/upload';
import { useUploads } from '@/api/upload';
import { useLanguage } from '@/i18n/use-language';
import { forgetDraft } from '@/lib/draft';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { DateInput, RadioCards, Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Stitch } from '@/ui/Stitch';
import { type Paper, type PaperType, useHandIn } from '../api';
import { usualEnd } from '../model';
import { Guide } from '../sections/Guide';
import { Thumbs } from '../sections/Parts';
import { groups, typeName } from '../words';

/** Only who has added a photo needs it. */
const ReadWhileAsked = lazy(() => import('../sections/ReadWhileAsked'));

type Values = {
  group: string;
  type: string;
  label: string;
  issuer: string;
  documentNumber: string;
  issuedOn: string;
  expiresOn: string;
  pages: { id: string; name: string; mediaType: string }[];
};

type Step = 'photo' | 'type' | 'issuer' | 'dates';

const places: Record<string, Step> = {
  pages: 'photo',
  type: 'type',
  label: 'type',
  issuer: 'issuer',
  documentNumber: 'issuer',
};

type PaperFormProps = {
  types: readonly PaperType[];
  /** Chosen before: from a light that misses it. */
  type?: string;
  /** The paper this renews, or answers when it was sent back. */
  before?: Paper;
  onDone: (paper: Paper) => void;
};

/** One question at a time: the photo, which paper, who issued it, from when to when. */
export function PaperForm({ types, type, before, onDone }: PaperFormProps) {
  const { t } = useLingui();
  const draft = `paper:${before?.id ?? type ?? 'new'}`;
  const last = before?.revisions[0];
  const back = last?.state === 'sent_back' ? last : undefined;
  const answers = useAnswers<Values>(
    {
      group: '',
      type: before?.type ?? type ?? '',
      label: before?.label ?? '',
      issuer: last?.issuer ?? '',
      documentNumber: last?.documentNumber ?? '',
      issuedOn: back?.issuedOn ?? '',
      expiresOn: back?.expiresOn ?? '',
      pages: [],
    },
    draft,
  );
  const { values } = answers;
  const steps: Step[] =
    before || type ? ['photo', 'issuer', 'dates'] : ['photo', 'type', 'issuer', 'dates'];
  const [at, setAt] = useState(0);
  const step = steps[at] ?? 'photo';
  const chosen = types.find(({ id }) => id === values.type);
  /** What was read for sure is filled in where nothing was typed. */
  const fill = (read: Record<string, string>) => {
    const group = types.find(({ id }) => id === read.type)?.group;
    const empty = Object.entries(group ? { ...read, group } : read).filter(
      ([name]) => !values[name as keyof Values],
    );
    if (empty.length > 0) answers.set(Object.fromEntries(empty));
  };
  const handIn = useHandIn(before, (paper) => {
    forgetDraft(draft);
    onDone(paper);
  });
  const finish = () =>
    handIn.mutate(
      {
        type: values.type,
        label: values.label,
        issuer: values.issuer,
        documentNumber: values.documentNumber,
        issuedOn: values.issuedOn,
        expiresOn: values.expiresOn || null,
        pages: values.pages.map(({ id }) => id),
      },
      {
        // The finding stands at its field, so the person is led to it.
        onError: (error) => {
          const wrong = answers.take(error);
          const place = wrong ? steps.indexOf(places[wrong] ?? 'dates') : -1;
          if (place >= 0) setAt(place);
        },
      },
    );
  const number = at + 1;
  const count = steps.length;
  return (
    <form
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const missing = lacking(values, step, chosen);
        if (missing.length > 0) {
          const empty = t`This cannot stay empty.`;
          answers.fail(Object.fromEntries(missing.map((name) => [name, empty])));
        } else if (at < steps.length - 1) setAt(at + 1);
        else finish();
      }}
    >
      <p className="steps-count">
        <Trans>
          Question {number} of {count}
        </Trans>
      </p>
      {step === 'photo' && <PhotoStep answers={answers} />}
      {step === 'type' && <TypeStep answers={answers} types={types} />}
      {step === 'issuer' && <IssuerStep answers={answers} />}
      {step === 'dates' && <DatesStep answers={answers} type={chosen} />}
      {(step === 'photo' || step === 'type') && values.type && !before && (
        <Guide type={values.type} />
      )}
      {values.pages.length > 0 && (
        <Suspense fallback={null}>
          <ReadWhileAsked pages={values.pages} onRead={fill} />
        </Suspense>
      )}
      <div role="alert">{answers.rest && <Note tone="lose">{answers.rest}</Note>}</div>
      <div className="stack">
        <Button type="submit" kind="primary" wide busy={handIn.isPending}>
          {at < steps.length - 1 ? <Trans>Continue</Trans> : <Trans>Send to the centre</Trans>}
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

/** What the present question still lacks; the server looks at the rest. */
function lacking(values: Values, step: Step, type: PaperType | undefined): (keyof Values)[] {
  switch (step) {
    case 'photo':
      return values.pages.length === 0 ? ['pages'] : [];
    case 'type':
      return values.type ? [] : ['type'];
    case 'issuer':
      return values.issuer.trim() ? [] : ['issuer'];
    case 'dates': {
      const end = type?.needsExpiry && !type.months && !values.expiresOn;
      return [
        ...(values.issuedOn ? [] : ['issuedOn' as const]),
        ...(end ? ['expiresOn' as const] : []),
      ];
    }
  }
}

type StepProps = { answers: AnswersOf<Values> };

function PhotoStep({ answers: { values, errors, set } }: StepProps) {
  const { t } = useLingui();
  const files = useUploads<Stored>('/api/files', ({ id, name, mediaType }) =>
    set(({ pages }) => ({
      pages: pages.some((page) => page.id === id) ? pages : [...pages, { id, name, mediaType }],
    })),
  );
  return (
    <Field
      group
      label={<Trans>Take a photo of the paper</Trans>}
      hint={<Trans>All corners in the picture, in daylight. Several pages: one photo each.</Trans>}
      error={
        errors.pages &&
        (values.pages.length > 0 ? errors.pages : t`Add at least one photo or file.`)
      }
    >
      <div className="stack">
        <Thumbs
          pages={values.pages}
          onRemove={(id) => set(({ pages }) => ({ pages: pages.filter((page) => page.id !== id) }))}
        />
        <FileDrop
          camera
          multiple
          accept="image/*,application/pdf,.docx,.xlsx"
          onFiles={files.add}
          uploads={files.uploads.filter(({ answer }) => !answer)}
          onRetry={files.retry}
          onRemove={files.remove}
        />
      </div>
    </Field>
  );
}

function TypeStep({ answers, types }: StepProps & { types: readonly PaperType[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { values, errors, set } = answers;
  const group = values.group || types.find(({ id }) => id === values.type)?.group || '';
  return (
    <>
      <Field
        group
        label={<Trans>What kind of paper is it?</Trans>}
        error={group ? undefined : errors.type}
      >
        <RadioCards
          name="group"
          value={group}
          onChange={(event) => set({ group: event.target.value, type: '' })}
          cards={Object.entries(groups).map(([value, word]) => ({ value, label: i18n._(word) }))}
        />
      </Field>
      {group && (
        <Field label={<Trans>Which paper?</Trans>} error={errors.type}>
          <Select
            empty
            value={values.type}
            onChange={(event) => set({ type: event.target.value })}
            options={types
              .filter((type) => type.group === group)
              .map((type) => ({ value: type.id, label: typeName(type, language) }))}
          />
        </Field>
      )}
      <Field
        label={<Trans>A name for it</Trans>}
        hint={<Trans>Only if you have two of a kind: “compressor 2”.</Trans>}
        error={errors.label}
        optional
      >
        <TextInput
          value={values.label}
          onChange={(event) => set({ label: event.target.value })}
          maxLength={100}
        />
      </Field>
    </>
  );
}

function IssuerStep({ answers: { values, errors, set } }: StepProps) {
  return (
    <>
      <Field
        label={<Trans>Who issued it?</Trans>}
        hint={<Trans>For example the municipality, the fire department, the certifier.</Trans>}
        error={errors.issuer}
      >
        <TextInput
          value={values.issuer}
          onChange={(event) => set({ issuer: event.target.value })}
          maxLength={200}
          autoComplete="off"
        />
      </Field>
      <Field
        label={<Trans>Its number</Trans>}
        hint={<Trans>As printed on the paper.</Trans>}
        error={errors.documentNumber}
        optional
      >
        <TextInput
          value={values.documentNumber}
          onChange={(event) => set({ documentNumber: event.target.value })}
          maxLength={100}
          autoComplete="off"
        />
      </Field>
    </>
  );
}

function DatesStep({ answers, type }: StepProps & { type: PaperType | undefined }) {
  const { values, errors, set } = answers;
  const end = usualEnd(type, values.issuedOn);
  return (
    <>
      <Field label={<Trans>Date of issue</Trans>} error={errors.issuedOn}>
        <DateInput
          value={values.issuedOn}
          onChange={(event) => set({ issuedOn: event.target.value })}
          max={today()}
        />
      </Field>
      <Field
        label={<Trans>Last day it is valid</Trans>}
        hint={
          type?.months ? (
            <Trans>As printed. If none is printed, leave it empty.</Trans>
          ) : type?.needsExpiry ? (
            <Trans>As printed on the paper.</Trans>
          ) : (
            <Trans>Leave it empty if the paper has no term.</Trans>
          )
        }
        error={errors.expiresOn}
        optional={!(type?.needsExpiry && !type.months)}
      >
        <DateInput
          value={values.expiresOn}
          onChange={(event) => set({ expiresOn: event.target.value })}
          min={today()}
        />
      </Field>
      {end && !values.expiresOn && (
        <p className="small soft">
          <Trans>
            Without a printed day it counts through <Day date={end} shape="long" />.
          </Trans>
        </p>
      )}
    </>
  );
}
