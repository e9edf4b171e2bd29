import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { Problem } from '@/api/problem';
import type { Stored } from '@/api/upload';
import { useUploads } from '@/api/upload';
import { useLanguage } from '@/i18n/use-language';
import { forgetDraft, useDraft } from '@/lib/draft';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { Field, FormError, fieldError } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { DateInput, RadioCards, Select, TextInput } from '@/ui/inputs';
import { Stitch } from '@/ui/Stitch';
import { type Paper, type PaperType, useHandIn } from '../api';
import { usualEnd } from '../model';
import { Thumbs } from '../sections/Parts';
import { groups, typeName } from '../words';

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
  const draft = `paper:${before?.id ?? type ?? 'new'}`;
  const last = before?.revisions[0];
  const form = useForm<Values>({
    defaultValues: {
      group: '',
      type: before?.type ?? type ?? '',
      label: before?.label ?? '',
      issuer: last?.issuer ?? '',
      documentNumber: last?.status === 'sent_back' ? last.documentNumber : '',
      issuedOn: last?.status === 'sent_back' ? last.issuedOn : '',
      expiresOn: last?.status === 'sent_back' ? (last.expiresOn ?? '') : '',
      pages: [],
    },
  });
  useDraft(form, draft);
  const steps: Step[] =
    before || type ? ['photo', 'issuer', 'dates'] : ['photo', 'type', 'issuer', 'dates'];
  const [at, setAt] = useState(0);
  const step = steps[at] ?? 'photo';
  const chosen = types.find(({ id }) => id === form.watch('type'));
  const handIn = useHandIn(before, form, (paper) => {
    forgetDraft(draft);
    onDone(paper);
  });
  const finish = (values: Values) =>
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
          const wrong = error instanceof Problem && error.errors[0]?.pointer.split('/')[1];
          const place = wrong ? steps.indexOf(places[wrong] ?? 'dates') : -1;
          if (place >= 0) setAt(place);
        },
      },
    );
  const next = form.handleSubmit((values) => {
    form.clearErrors();
    if (lacks(form, step, chosen)) return;
    if (at < steps.length - 1) setAt(at + 1);
    else finish(values);
  });
  const number = at + 1;
  const count = steps.length;
  return (
    <form
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        // A finding of the server must not hold the next try back.
        form.clearErrors();
        void next(event);
      }}
    >
      <p className="steps-count">
        <Trans>
          Question {number} of {count}
        </Trans>
      </p>
      {step === 'photo' && <PhotoStep form={form} />}
      {step === 'type' && <TypeStep form={form} types={types} />}
      {step === 'issuer' && <IssuerStep form={form} />}
      {step === 'dates' && <DatesStep form={form} type={chosen} />}
      <FormError form={form} />
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

type FormProps = { form: UseFormReturn<Values> };

/** Marks what the present question still lacks; the server looks at the rest. */
function lacks(form: UseFormReturn<Values>, step: Step, type: PaperType | undefined): boolean {
  const values = form.getValues();
  const missing: (keyof Values)[] = [];
  if (step === 'photo' && values.pages.length === 0) missing.push('pages');
  if (step === 'type' && !values.type) missing.push('type');
  if (step === 'issuer' && !values.issuer.trim()) missing.push('issuer');
  if (step === 'dates') {
    if (!values.issuedOn) missing.push('issuedOn');
    if (type?.needsExpiry && !type.months && !values.expiresOn) missing.push('expiresOn');
  }
  for (const name of missing) form.setError(name, { type: 'required' }, { shouldFocus: true });
  return missing.length > 0;
}

function useRequired() {
  const { t } = useLingui();
  return (form: UseFormReturn<Values>, name: keyof Values) => {
    const error = fieldError(form, name);
    return error === 'required' ? t`This cannot stay empty.` : error;
  };
}

function PhotoStep({ form }: FormProps) {
  const { t } = useLingui();
  const required = useRequired();
  const pages = form.watch('pages');
  const set = (next: Values['pages']) => form.setValue('pages', next, { shouldDirty: true });
  const files = useUploads<Stored>('/api/files', ({ id, name, mediaType }) => {
    const now = form.getValues('pages');
    if (!now.some((page) => page.id === id)) set([...now, { id, name, mediaType }]);
    form.clearErrors('pages');
  });
  const wrong = required(form, 'pages');
  return (
    <Field
      group
      label={<Trans>Take a photo of the paper</Trans>}
      hint={<Trans>All corners in the picture, in daylight. Several pages: one photo each.</Trans>}
      error={wrong && t`Add at least one photo or file.`}
    >
      <div className="stack">
        <Thumbs pages={pages} onRemove={(id) => set(pages.filter((page) => page.id !== id))} />
        <FileDrop
          camera
          multiple
          accept="image/*,application/pdf,.docx"
          onFiles={files.add}
          uploads={files.uploads.filter(({ answer }) => !answer)}
          onRetry={files.retry}
          onRemove={files.remove}
        />
      </div>
    </Field>
  );
}

function TypeStep({ form, types }: FormProps & { types: readonly PaperType[] }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const required = useRequired();
  const group = form.watch('group') || types.find(({ id }) => id === form.getValues('type'))?.group;
  return (
    <>
      <Field group label={<Trans>What kind of paper is it?</Trans>}>
        <RadioCards
          {...form.register('group', { onChange: () => form.setValue('type', '') })}
          cards={Object.entries(groups).map(([value, word]) => ({ value, label: i18n._(word) }))}
        />
      </Field>
      {group && (
        <Field label={<Trans>Which paper?</Trans>} error={required(form, 'type')}>
          <Select
            empty
            {...form.register('type')}
            options={types
              .filter((type) => type.group === group)
              .map((type) => ({ value: type.id, label: typeName(type, language) }))}
          />
        </Field>
      )}
      {!group && required(form, 'type') && <p className="field__error">{required(form, 'type')}</p>}
      <Field
        label={<Trans>A name for it</Trans>}
        hint={<Trans>Only if you have two of a kind: “compressor 2”.</Trans>}
        optional
      >
        <TextInput {...form.register('label')} maxLength={100} />
      </Field>
    </>
  );
}

function IssuerStep({ form }: FormProps) {
  const required = useRequired();
  return (
    <>
      <Field
        label={<Trans>Who issued it?</Trans>}
        hint={<Trans>For example the municipality, the fire department, the certifier.</Trans>}
        error={required(form, 'issuer')}
      >
        <TextInput {...form.register('issuer')} maxLength={200} autoComplete="off" />
      </Field>
      <Field
        label={<Trans>Its number</Trans>}
        hint={<Trans>As printed on the paper.</Trans>}
        error={required(form, 'documentNumber')}
        optional
      >
        <TextInput {...form.register('documentNumber')} maxLength={100} autoComplete="off" />
      </Field>
    </>
  );
}

function DatesStep({ form, type }: FormProps & { type: PaperType | undefined }) {
  const required = useRequired();
  const end = usualEnd(type, form.watch('issuedOn'));
  const printed = form.watch('expiresOn');
  return (
    <>
      <Field label={<Trans>Date of issue</Trans>} error={required(form, 'issuedOn')}>
        <DateInput {...form.register('issuedOn')} max={today()} />
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
        error={required(form, 'expiresOn')}
        optional={!(type?.needsExpiry && !type.months)}
      >
        <DateInput {...form.register('expiresOn')} min={today()} />
      </Field>
      {end && !printed && (
        <p className="small soft">
          <Trans>
            Without a printed day it counts through <Day date={end} shape="long" />.
          </Trans>
        </p>
      )}
    </>
  );
}
