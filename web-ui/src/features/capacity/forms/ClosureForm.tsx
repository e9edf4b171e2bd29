import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { DateInput, Select, TextInput } from '@/ui/inputs';
import { type Closing, useClose } from '../api';
import { closureReasons } from '../words';

/** Days on which nobody works; they are taken out of every process. */
export function ClosureForm({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const form = useForm<Closing>({
    defaultValues: { firstDay: '', lastDay: '', reason: 'holiday', note: '' },
  });
  const close = useClose(form, onDone);
  const error = (name: keyof Closing) => {
    const found = fieldError(form, name);
    return found === 'required' ? t`This cannot stay empty.` : found;
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        form.clearErrors();
        void form.handleSubmit((values) => close.mutate(values))(event);
      }}
    >
      <Field label={<Trans>First closed day</Trans>} error={error('firstDay')}>
        <DateInput {...form.register('firstDay', { required: true })} min={today()} />
      </Field>
      <Field label={<Trans>Last closed day</Trans>} error={error('lastDay')}>
        <DateInput
          {...form.register('lastDay', { required: true })}
          min={form.watch('firstDay') || today()}
        />
      </Field>
      <Field label={<Trans>Why?</Trans>} error={error('reason')}>
        <Select
          {...form.register('reason')}
          options={Object.entries(closureReasons).map(([value, word]) => ({
            value,
            label: i18n._(word),
          }))}
        />
      </Field>
      <Field label={<Trans>Note</Trans>} error={error('note')} optional>
        <TextInput {...form.register('note')} maxLength={200} />
      </Field>
      <FormError form={form} />
      <Button type="submit" kind="primary" wide busy={close.isPending}>
        <Trans>Close these days</Trans>
      </Button>
    </form>
  );
}
