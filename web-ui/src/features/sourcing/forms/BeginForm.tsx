import { Trans } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { applyProblem } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { useBegin, useRepeat } from '../api';

type BeginFormProps = {
  onBegun: (id: string) => void;
  /** The enquiry whose award is done once more. */
  repeats?: string;
  /** A direct order: meant for this workshop alone. */
  workshopId?: string;
};

/** An enquiry begins with the brand's own number; nothing else is needed. */
export function BeginForm({ onBegun, repeats, workshopId }: BeginFormProps) {
  const form = useForm({ defaultValues: { poNumber: '' } });
  const begin = useBegin(({ id }) => onBegun(id));
  const repeat = useRepeat(repeats ?? '', ({ id }) => onBegun(id));
  const act = repeats ? repeat : begin;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={form.handleSubmit(({ poNumber }) =>
        act.mutate(repeats ? { poNumber } : { poNumber, workshopId }, {
          onError: (error) => applyProblem(form, error),
        }),
      )}
    >
      <Field
        label={<Trans>Your PO number</Trans>}
        hint={<Trans>It stands on every page, message and file of this job.</Trans>}
        error={fieldError(form, 'poNumber')}
      >
        <TextInput maxLength={60} autoComplete="off" {...form.register('poNumber')} />
      </Field>
      <FormError form={form} />
      <Button type="submit" kind="primary" busy={act.isPending}>
        {repeats ? <Trans>Begin the repeat order</Trans> : <Trans>Begin</Trans>}
      </Button>
    </form>
  );
}
