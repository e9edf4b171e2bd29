import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { forgetDraft, keepDraft, keptDraft } from '@/lib/draft';
import { formatNumber } from '@/lib/format';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Num, NumberInput } from '@/ui/figures';
import { DateInput, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Card, CardHead } from '@/ui/surfaces';
import { useDeliver } from '../api';
import type { Slice } from '../queries';
import { PhotoField } from './PhotoField';

type Draft = { noteNumber: string; on: string; pieces: Record<string, number | null> };

const keyOf = (line: { colour: string; size: string }) => `${line.colour}\n${line.size}`;
const rest = (line: Slice['lines'][number]) => Math.max(0, line.pieces - line.delivered);

/** What goes out: pieces by colour and size, and the number of the delivery note. */
export function DeliverForm({ slice, onDone }: { slice: Slice; onDone: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const name = `delivery:${slice.id}`;
  const [draft, setDraft] = useState<Draft>(() => ({
    noteNumber: '',
    on: today(),
    pieces: {},
    ...keptDraft<Draft>(name),
  }));
  const [photo, setPhoto] = useState<string>();
  const [empty, setEmpty] = useState(false);
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  useEffect(() => keepDraft(name, draft), [name, draft]);
  const deliver = useDeliver(slice.id, () => {
    forgetDraft(name);
    onDone();
  });
  const lines = slice.lines
    .map((line) => ({ ...line, pieces: draft.pieces[keyOf(line)] ?? 0 }))
    .filter(({ pieces }) => pieces > 0);
  const sum = lines.reduce((total, { pieces }) => total + pieces, 0);
  const left = slice.lines.reduce((total, line) => total + rest(line), 0);
  const errorOf = (key: string) => {
    const at = lines.findIndex((line) => keyOf(line) === key);
    if (at < 0) return undefined;
    return wrongAt(deliver.error, `/lines/${at}/pieces`) ?? wrongAt(deliver.error, `/lines/${at}`);
  };
  const fillRest = () =>
    change({ pieces: Object.fromEntries(slice.lines.map((l) => [keyOf(l), rest(l) || null])) });
  return (
    <form
      className="stack loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(lines.length === 0);
        if (lines.length === 0) return;
        deliver.mutate({
          version: slice.version,
          noteNumber: draft.noteNumber,
          on: draft.on || undefined,
          lines: lines.map(({ colour, size, pieces }) => ({ colour, size, pieces })),
          photoBlob: photo,
        });
      }}
    >
      <Button onClick={fillRest}>
        <Trans>All that is left: {formatNumber(left, language)} pieces</Trans>
      </Button>
      {slice.colours.map((colour) => (
        <Card key={colour}>
          <CardHead>
            <h2>{colour}</h2>
          </CardHead>
          <div className="cells">
            {slice.lines
              .filter((line) => line.colour === colour)
              .map((line) => {
                const key = keyOf(line);
                const open = formatNumber(rest(line), language);
                return (
                  <Field
                    key={key}
                    label={line.size}
                    hint={<Trans>{open} left</Trans>}
                    error={errorOf(key)}
                  >
                    <NumberInput
                      value={draft.pieces[key] ?? null}
                      onChange={(pieces) => change({ pieces: { ...draft.pieces, [key]: pieces } })}
                    />
                  </Field>
                );
              })}
          </div>
        </Card>
      ))}
      <Card>
        <p className="strong" aria-live="polite">
          <Trans>
            In this delivery: <Num value={sum} /> pieces
          </Trans>
        </p>
        <Field
          label={<Trans>Number of the delivery note</Trans>}
          error={wrongAt(deliver.error, '/noteNumber')}
        >
          <TextInput
            value={draft.noteNumber}
            maxLength={60}
            autoCapitalize="characters"
            onChange={(event) => change({ noteNumber: event.target.value })}
          />
        </Field>
        <Field label={<Trans>Day of delivery</Trans>} error={wrongAt(deliver.error, '/on')}>
          <DateInput
            max={today()}
            value={draft.on}
            onChange={(event) => change({ on: event.target.value })}
          />
        </Field>
        <PhotoField onPhoto={setPhoto} error={wrongAt(deliver.error, '/photoBlob')} />
      </Card>
      {empty && <Note tone="lose">{t`Write at least one figure of pieces first.`}</Note>}
      <Elsewhere error={deliver.error} fields={['/lines', '/noteNumber', '/on', '/photoBlob']} />
      <Button type="submit" kind="primary" wide busy={deliver.isPending}>
        <Trans>Report the delivery</Trans>
      </Button>
    </form>
  );
}
