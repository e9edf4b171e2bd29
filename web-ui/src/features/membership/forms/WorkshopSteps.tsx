import { Trans, useLingui } from '@lingui/react/macro';
import { machines, processes } from '@/i18n/trade';
import { Field } from '@/ui/Field';
import { NumberInput } from '@/ui/figures';
import { Checkbox, TextArea, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { StepFrame, type StepProps, useWizardStep } from './StepFrame';

export function NameStep(props: StepProps) {
  const { value, set, wrong, ...frame } = useWizardStep(props, 'workshop', {});
  return (
    <StepFrame {...frame}>
      <Field label={<Trans>Name of the workshop</Trans>} error={wrong('name')}>
        <TextInput
          value={value.name ?? ''}
          autoComplete="organization"
          maxLength={200}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field
        label={<Trans>Tax number</Trans>}
        hint={<Trans>10 digits; sole traders write their citizen number of 11 digits.</Trans>}
        error={wrong('taxNumber')}
      >
        <TextInput
          value={value.taxNumber ?? ''}
          inputMode="numeric"
          maxLength={20}
          onChange={(event) => set({ taxNumber: event.target.value })}
        />
      </Field>
      <Field
        optional
        label={<Trans>What are you good at?</Trans>}
        hint={<Trans>Anybody can read this in your profile.</Trans>}
        error={wrong('about')}
      >
        <TextArea
          value={value.about ?? ''}
          maxLength={1000}
          onChange={(event) => set({ about: event.target.value })}
        />
      </Field>
    </StepFrame>
  );
}

export function AddressStep(props: StepProps) {
  const { t } = useLingui();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'address', {
    province: 'İstanbul',
  });
  const text = (name: keyof typeof value, label: string, complete?: string, hint?: string) => (
    <Field label={label} hint={hint} error={wrong(name)} optional={name === 'buildingName'}>
      <TextInput
        value={value[name] ?? ''}
        autoComplete={complete}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <StepFrame {...frame}>
      {text('province', t`Province`, 'address-level1')}
      {text('district', t`District`, 'address-level2')}
      {text('neighbourhood', t`Neighbourhood`, 'address-level3')}
      {text('street', t`Street`, 'address-line1')}
      {text('buildingNo', t`Building no.`)}
      {text('buildingName', t`Name of the building`)}
      <div className="pair">
        {text('floor', t`Floor`, undefined, t`Ground, 2 …`)}
        {text('door', t`Door no.`)}
      </div>
      <Note>
        <Trans>
          There may be many workshops in one building; floor and door tell yours apart. Only the
          centre and brands you work with see the whole address.
        </Trans>
      </Note>
    </StepFrame>
  );
}

export function ProcessesStep(props: StepProps) {
  const { i18n } = useLingui();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'processes', { processes: [] });
  const chosen = new Set(value.processes);
  const toggle = (process: string, on: boolean) =>
    set({
      processes: Object.keys(processes).filter((one) => (one === process ? on : chosen.has(one))),
    });
  return (
    <StepFrame {...frame}>
      <Field
        group
        label={<Trans>What do you do in your own workshop?</Trans>}
        hint={<Trans>Choose only what your own people do at your own machines.</Trans>}
        error={wrong('processes')}
      >
        <div className="stack tight">
          {Object.entries(processes).map(([process, word]) => (
            <Checkbox
              key={process}
              checked={chosen.has(process)}
              onChange={(event) => toggle(process, event.target.checked)}
            >
              {i18n._(word)}
            </Checkbox>
          ))}
        </div>
      </Field>
    </StepFrame>
  );
}

export function MachinesStep(props: StepProps) {
  const { i18n } = useLingui();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'machines', { machines: [] });
  const counts = new Map(value.machines.map(({ type, count }) => [type, count]));
  const count = (type: string, figure: number | null) => {
    const next = new Map(counts);
    if (figure && figure > 0) next.set(type, Math.min(figure, 9999));
    else next.delete(type);
    set({ machines: [...next].map(([key, many]) => ({ type: key, count: many })) });
  };
  const error = wrong('machines');
  return (
    <StepFrame {...frame}>
      <Field
        group
        label={<Trans>How many machines do you have?</Trans>}
        hint={<Trans>Count those that work today. Leave empty what you do not have.</Trans>}
        error={error}
      >
        <ul className="machine-list">
          {Object.entries(machines).map(([type, word]) => (
            <li key={type}>
              <span id={`machine-${type}`}>{i18n._(word)}</span>
              <NumberInput
                label={i18n._(word)}
                value={counts.get(type) ?? null}
                onChange={(figure) => count(type, figure)}
              />
            </li>
          ))}
        </ul>
      </Field>
    </StepFrame>
  );
}

export function PeopleStep(props: StepProps) {
  const { t } = useLingui();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'people', {});
  const figure = (name: keyof typeof value, label: string, hint?: string, optional?: true) => (
    <Field label={label} hint={hint} error={wrong(name)} optional={optional}>
      <NumberInput
        value={value[name] ?? null}
        onChange={(count) => set({ [name]: count ?? undefined })}
        unit={t`people`}
      />
    </Field>
  );
  return (
    <StepFrame {...frame}>
      {figure('sewing', t`How many people sew?`)}
      {figure(
        'total',
        t`How many people work in all?`,
        t`With helpers, pressers, foremen and you.`,
      )}
      {figure('registered', t`How many are registered with social security?`, undefined, true)}
      {figure('women', t`How many are women?`, undefined, true)}
      {figure('young', t`How many are younger than 18?`, undefined, true)}
      <Note>
        <Trans>
          The last three are used only in sums of the whole cluster. Brands never see them.
        </Trans>
      </Note>
    </StepFrame>
  );
}
