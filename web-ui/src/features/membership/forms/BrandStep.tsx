import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/i18n/use-language';
import { collate } from '@/lib/turkish';
import { Field } from '@/ui/Field';
import { Select, TextInput } from '@/ui/inputs';
import { sectors } from '../words';
import { StepFrame, type StepProps, useWizardStep } from './StepFrame';

// Where brands that buy from here sit; the server knows all countries of ISO 3166.
const countries =
  'TR DE FR GB NL ES IT SE DK NO FI BE AT CH PL CZ IE PT US CA AE SA QA KW IL RU UA RO BG GR'.split(
    ' ',
  );

export function BrandStep(props: StepProps) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { value, set, wrong, ...frame } = useWizardStep(props, 'brand', {});
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const options = countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => collate(a.label, b.label));
  const text = (name: 'legalName' | 'city' | 'taxNumber' | 'website', label: string) => (
    <Field label={label} error={wrong(name)} optional={name === 'city' || name === 'website'}>
      <TextInput
        value={value[name] ?? ''}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <StepFrame {...frame}>
      {text('legalName', t`Legal name of the firm`)}
      <Field label={<Trans>Country</Trans>} error={wrong('country')}>
        <Select
          empty
          options={options}
          value={value.country ?? ''}
          onChange={(event) => set({ country: event.target.value })}
        />
      </Field>
      {text('city', t`City`)}
      {text('taxNumber', t`Tax or VAT number`)}
      {text('website', t`Website`)}
      <Field label={<Trans>What do you sell?</Trans>} error={wrong('sector')}>
        <Select
          empty
          options={Object.entries(sectors).map(([key, word]) => ({
            value: key,
            label: i18n._(word),
          }))}
          value={value.sector ?? ''}
          onChange={(event) => set({ sector: event.target.value })}
        />
      </Field>
    </StepFrame>
  );
}
