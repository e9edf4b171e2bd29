import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { NumberInput } from '@/ui/figures';
import { usePieces } from '../api';
import type { Slice } from '../queries';
import { PhotoField } from './PhotoField';

/** How many are sewn so far: the sum, so that a report sent twice counts once. */
export function PiecesForm({ slice, onDone }: { slice: Slice; onDone: () => void }) {
  const [done, setDone] = useState<number | null>(slice.piecesDone || null);
  const [photo, setPhoto] = useState<string>();
  const pieces = usePieces(slice.id, onDone);
  const ordered = formatNumber(slice.pieces, useLanguage());
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (done !== null && !Number.isNaN(done)) {
          pieces.mutate({ done, photoBlob: photo });
        }
      }}
    >
      <Field
        label={<Trans>How many pieces are sewn so far?</Trans>}
        hint={<Trans>The sum of all days, of {ordered} ordered.</Trans>}
        error={wrongAt(pieces.error, '/done')}
      >
        <NumberInput value={done} onChange={setDone} unit={<Trans>pieces</Trans>} />
      </Field>
      <PhotoField onPhoto={setPhoto} error={wrongAt(pieces.error, '/photoBlob')} />
      <Elsewhere error={pieces.error} fields={['/done', '/photoBlob']} />
      <Button type="submit" kind="primary" wide busy={pieces.isPending}>
        <Trans>Save the pieces</Trans>
      </Button>
    </form>
  );
}
