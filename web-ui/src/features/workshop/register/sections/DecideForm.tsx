import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { RadioCards, Select, TextArea } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Card } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { spaced } from '../../model';
import { type LookAlike, type Side, useDecidePair } from '../api';
import { distinctReasons, mergeReasons } from '../words';

type DecideFormProps = { pair: LookAlike; onDone: () => void };

/** First what it is, then what that does, then the act. */
export function DecideForm({ pair, onDone }: DecideFormProps) {
  const { t, i18n } = useLingui();
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const decide = useDecidePair(pair, onDone);
  const fields = ['/reason', '/note', '/keep'];
  const stays = ({ name, code }: Side) => {
    const said = spaced(code);
    return t`One workshop; ${name} (${said}) stays`;
  };
  const noteField = (
    <Field
      label={<Trans>Note</Trans>}
      optional={pair.state === 'open' && reason !== 'other'}
      error={wrongAt(decide.error, '/note')}
    >
      <TextArea
        rows={2}
        maxLength={2000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
    </Field>
  );
  if (pair.state === 'merged') {
    return (
      <Card>
        <h2>
          <Trans>Take the merge back</Trans>
        </h2>
        <p>
          <Trans>
            Both records stand alone again, each with its own code, papers, weeks and orders.
          </Trans>
        </p>
        {noteField}
        <Elsewhere error={decide.error} fields={fields} />
        <div>
          <Button
            kind="lose"
            busy={decide.isPending}
            onClick={() =>
              decide.mutate(
                { act: 'split', note },
                { onSuccess: () => toast(t`They are two workshops again.`) },
              )
            }
          >
            <Trans>Separate them</Trans>
          </Button>
        </div>
      </Card>
    );
  }
  const merging = what !== '' && what !== 'distinct';
  const [kept, gone] = what === pair.one.id ? [pair.one, pair.other] : [pair.other, pair.one];
  const reasons = merging ? mergeReasons : distinctReasons;
  const keptCode = spaced(kept.code);
  const goneCode = spaced(gone.code);
  const goneName = gone.name;
  return (
    <Card>
      <Field group label={<Trans>What are they?</Trans>}>
        <RadioCards
          name={`pair-${pair.id}`}
          value={what}
          onChange={({ target }) => {
            setWhat(target.value);
            setReason('');
          }}
          cards={[
            { value: 'distinct', label: t`Two different workshops` },
            { value: pair.one.id, label: stays(pair.one) },
            { value: pair.other.id, label: stays(pair.other) },
          ]}
        />
      </Field>
      {what && (
        <>
          {merging && (
            <Note tone="soon">
              <Trans>
                {goneCode} leads to {keptCode} from now on. Its papers, weeks and orders keep their
                place and are found through the old code.
              </Trans>{' '}
              {gone.admitted && (
                <Trans>
                  {goneName} takes no new work under its own membership; what is under way is
                  finished.
                </Trans>
              )}
            </Note>
          )}
          <Field label={<Trans>Reason</Trans>} error={wrongAt(decide.error, '/reason')}>
            <Select
              empty
              value={reason}
              options={Object.entries(reasons).map(([value, word]) => ({
                value,
                label: i18n._(word),
              }))}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
          {noteField}
          <Elsewhere error={decide.error} fields={fields} />
          <div>
            <Button
              kind={merging ? 'lose' : 'primary'}
              busy={decide.isPending}
              disabled={!reason}
              onClick={() =>
                merging
                  ? decide.mutate(
                      { act: 'merge', keep: kept.id, reason, note },
                      { onSuccess: () => toast(t`Merged. The old code leads to the other.`) },
                    )
                  : decide.mutate(
                      { act: 'distinct', reason, note },
                      { onSuccess: () => toast(t`Kept apart. They are not offered again.`) },
                    )
              }
            >
              {merging ? <Trans>Merge them</Trans> : <Trans>Keep them apart</Trans>}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
