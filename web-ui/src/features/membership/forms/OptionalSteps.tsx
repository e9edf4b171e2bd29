import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Field } from '@/ui/Field';
import { NumberInput } from '@/ui/figures';
import { RadioCards, Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import {
  customers,
  exporting,
  margins,
  middlemen,
  pieceBands,
  ventilations,
  type Words,
} from '../words';
import { StepFrame, type StepProps, useWizardStep } from './StepFrame';

function useOptions() {
  const { i18n } = useLingui();
  return (words: Words) =>
    Object.entries(words).map(([value, word]) => ({ value, label: i18n._(word) }));
}

export function TermsStep(props: StepProps) {
  const { t } = useLingui();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'terms', {});
  return (
    <StepFrame {...frame} onLater={props.onNext}>
      <Field
        optional
        label={<Trans>What is the smallest run you take?</Trans>}
        error={wrong('moqPieces')}
      >
        <NumberInput
          value={value.moqPieces ?? null}
          onChange={(pieces) => set({ moqPieces: pieces ?? undefined })}
          unit={t`pieces`}
        />
      </Field>
      <Field
        optional
        label={<Trans>How many days does a usual job take, from fabric to delivery?</Trans>}
        error={wrong('leadDays')}
      >
        <NumberInput
          value={value.leadDays ?? null}
          onChange={(days) => set({ leadDays: days ?? undefined })}
          unit={t`days`}
        />
      </Field>
    </StepFrame>
  );
}

export function PremisesStep(props: StepProps) {
  const { t } = useLingui();
  const options = useOptions();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'premises', {});
  const yesNo = [
    { value: 'yes', label: t`Yes` },
    { value: 'no', label: t`No` },
  ];
  const truth = (name: 'toiletsApart' | 'prayerRoom' | 'canteen', label: string) => (
    <div className="yes-no">
      <Field group optional label={label} error={wrong(name)}>
        <RadioCards
          name={name}
          cards={yesNo}
          value={value[name] === undefined ? '' : value[name] ? 'yes' : 'no'}
          onChange={(event) => set({ [name]: event.target.value === 'yes' })}
        />
      </Field>
    </div>
  );
  const figure = (name: 'areaM2' | 'toilets' | 'exits', label: string, unit?: string) => (
    <Field optional label={label} error={wrong(name)}>
      <NumberInput
        value={value[name] ?? null}
        onChange={(count) => set({ [name]: count ?? undefined })}
        unit={unit}
      />
    </Field>
  );
  return (
    <StepFrame {...frame} onLater={props.onNext}>
      {figure('areaM2', t`How large is the workshop?`, 'm²')}
      {figure('exits', t`How many exits lead outside?`)}
      {figure('toilets', t`How many toilets are there?`)}
      {truth('toiletsApart', t`Are toilets for women and men apart?`)}
      {truth('canteen', t`Is there a place to eat?`)}
      {truth('prayerRoom', t`Is there a prayer room?`)}
      <Field group optional label={<Trans>How does fresh air come in?</Trans>}>
        <RadioCards
          name="ventilation"
          cards={options(ventilations)}
          value={value.ventilation ?? ''}
          onChange={(event) => set({ ventilation: event.target.value })}
        />
      </Field>
      <Note>
        <Trans>What is missing here is no reason for a refusal: there are supports for it.</Trans>
      </Note>
    </StepFrame>
  );
}

export function BaselineStep(props: StepProps) {
  const options = useOptions();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'baseline', {});
  const choice = (name: keyof typeof value, label: ReactNode, words: Words) => (
    <Field optional label={label} error={wrong(name)}>
      <Select
        empty
        options={options(words)}
        value={value[name] ?? ''}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <StepFrame {...frame} onLater={props.onNext}>
      <Note tone="accent">
        <Trans>
          Used only in sums: together with all others these answers show what the cluster changes.
          No brand and no other workshop sees yours.
        </Trans>
      </Note>
      {choice('margin', <Trans>What stays of 100 lira after all costs?</Trans>, margins)}
      {choice(
        'middlemenShare',
        <Trans>How much of your work comes through middlemen?</Trans>,
        middlemen,
      )}
      {choice('customersSize', <Trans>Who are your customers?</Trans>, customers)}
      {choice('exports', <Trans>Does your work go abroad?</Trans>, exporting)}
      <Field optional label={<Trans>What did you sew most last month?</Trans>}>
        <TextInput
          value={value.lastMonthProduct ?? ''}
          maxLength={100}
          onChange={(event) => set({ lastMonthProduct: event.target.value })}
        />
      </Field>
      {choice('lastMonthPieces', <Trans>How many pieces in all?</Trans>, pieceBands)}
    </StepFrame>
  );
}
