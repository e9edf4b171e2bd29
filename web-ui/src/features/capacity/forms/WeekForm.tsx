import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import type { Week } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { NumberInput } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { toast } from '@/ui/Toast';
import { type PublishedWeek, useCorrect } from '../api';
import { pieces } from '../model';

type WeekFormProps = {
  process: string;
  week: Week;
  published: PublishedWeek | undefined;
  /** Standard minutes of a basic T-shirt; null where the process has none. */
  shirt: number | null;
  onDone: () => void;
};

/** Sets one week on its own, never below what is promised in it. */
export function WeekForm({ process, week, published, shirt, onDone }: WeekFormProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const [minutes, setMinutes] = useState<number | null>(published?.netMinutes ?? null);
  const [tried, setTried] = useState(false);
  const promised = published?.reservedMinutes ?? 0;
  const promisedText = formatNumber(promised, language);
  const correct = useCorrect(() => {
    toast(t`Saved. Brands see the new figure.`);
    onDone();
  });
  const wrong =
    minutes === null || Number.isNaN(minutes)
      ? t`Write a figure.`
      : minutes < promised
        ? t`${promisedText} minutes are promised to work; it cannot be less.`
        : undefined;
  const shirts = minutes !== null && !wrong ? pieces(minutes, shirt) : null;
  const shirtsText = shirts === null ? '' : formatNumber(shirts, language);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong && minutes !== null) correct.mutate({ week, process, minutes });
      }}
    >
      {promised > 0 && (
        <Note>
          <Trans>{promisedText} minutes of this week are promised to work.</Trans>
        </Note>
      )}
      <Field
        label={<Trans>Minutes this week</Trans>}
        hint={shirts !== null && <Trans>That is {shirtsText} basic T-shirts.</Trans>}
        error={(tried || (minutes !== null && minutes < promised)) && wrong}
      >
        <NumberInput value={minutes} onChange={setMinutes} unit={<Trans>min</Trans>} />
      </Field>
      {correct.error && <Note tone="lose">{problemText(correct.error)}</Note>}
      <Button type="submit" kind="primary" wide busy={correct.isPending}>
        <Trans>Save this week</Trans>
      </Button>
    </form>
  );
}
