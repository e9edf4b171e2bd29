import { Trans, useLingui } from '@lingui/react/macro';
import { useAnswers } from '@/api/answers';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { DateInput, Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { type Closing, useClose } from '../api';
import { closureReasons } from '../words';

/** Days on which nobody works; they are taken out of every process. */
export function ClosureForm({ onDone }: { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const answers = useAnswers<Closing>({ firstDay: '', lastDay: '', reason: 'holiday', note: '' });
  const { values, errors, set } = answers;
  const close = useClose(onDone);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const empty = t`This cannot stay empty.`;
        if (!values.firstDay || !values.lastDay) {
          answers.fail({
            ...(values.firstDay ? {} : { firstDay: empty }),
            ...(values.lastDay ? {} : { lastDay: empty }),
          });
        } else close.mutate(values, { onError: (error) => void answers.take(error) });
      }}
    >
      <Field label={<Trans>First closed day</Trans>} error={errors.firstDay}>
        <DateInput
          value={values.firstDay}
          onChange={(event) => set({ firstDay: event.target.value })}
          min={today()}
        />
      </Field>
      <Field label={<Trans>Last closed day</Trans>} error={errors.lastDay}>
        <DateInput
          value={values.lastDay}
          onChange={(event) => set({ lastDay: event.target.value })}
          min={values.firstDay || today()}
        />
      </Field>
      <Field label={<Trans>Why?</Trans>} error={errors.reason}>
        <Select
          value={values.reason}
          onChange={(event) => set({ reason: event.target.value })}
          options={Object.entries(closureReasons).map(([value, word]) => ({
            value,
            label: i18n._(word),
          }))}
        />
      </Field>
      <Field label={<Trans>Note</Trans>} error={errors.note} optional>
        <TextInput
          value={values.note}
          onChange={(event) => set({ note: event.target.value })}
          maxLength={200}
        />
      </Field>
      <div role="alert">{answers.rest && <Note tone="lose">{answers.rest}</Note>}</div>
      <Button type="submit" kind="primary" wide busy={close.isPending}>
        <Trans>Close these days</Trans>
      </Button>
    </form>
  );
}
