import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { Button } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Num } from '@/ui/figures';
import { DateInput, Select, TextArea } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Details } from '@/ui/Section';
import { Card, KeyValue, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { makerQuery, useSayMaker } from '../maker';

/** Whether a member makes what it sells, and how large its jobs may be. */
export function MakerSection({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const session = useSession();
  const { data: maker, error, refetch } = useQuery(makerQuery(organisation));
  if (error) return <ErrorState as="h2" error={error} reset={() => refetch()} />;
  if (!maker) return <Skeleton label={t`Loading`} lines={4} />;
  const { broker, ceilingMinutes, peakMinutes, machines, registered, limitMinutes } = maker;
  const { limitWeeks, inHandMinutes, finished, finishedForNext, word, wordUntil, wordNote } = maker;
  const unknown = (value: number | null | undefined) =>
    value === null || value === undefined ? null : <Num value={value} />;
  return (
    <Card>
      <h2>
        <Trans>Makes it itself?</Trans>
      </h2>
      {broker ? (
        <Note tone="lose">
          <Trans>
            Counts as a broker: machines and registered people do not carry what it sells. It cannot
            quote.
          </Trans>
        </Note>
      ) : (
        <p>
          <Trans>Machines and registered people carry what it sells.</Trans>
        </p>
      )}
      <KeyValue
        pairs={[
          [t`Machines`, <Num key="machines" value={machines} />],
          [t`Registered people`, unknown(registered)],
          [t`Can carry (minutes a week)`, unknown(ceilingMinutes)],
          [t`Fullest week, offered and sold`, <Num key="peak" value={peakMinutes} />],
          [t`Orders finished`, <Num key="finished" value={finished} />],
          [
            t`Limit of jobs in hand`,
            limitMinutes === null || limitMinutes === undefined ? (
              t`none, past probation`
            ) : (
              <span key="limit">
                <Trans>
                  {limitWeeks} weeks of its own people: <Num value={limitMinutes} /> minutes, in
                  hand <Num value={inHandMinutes} />
                </Trans>
              </span>
            ),
          ],
          [
            t`Rises after`,
            finishedForNext === null || finishedForNext === undefined
              ? null
              : t`${finishedForNext} finished orders`,
          ],
          [
            t`The centre says`,
            word === 'none' ? null : word === 'maker' && wordUntil ? (
              <span key="word">
                <Trans>
                  a maker, until <Day date={wordUntil} shape="long" />
                </Trans>
              </span>
            ) : (
              t`a broker`
            ),
          ],
          [t`Note`, word === 'none' ? null : wordNote],
        ]}
      />
      {session.organisation.role === 'coordinator' && <SayForm organisation={organisation} />}
    </Card>
  );
}

function SayForm({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const [word, setWord] = useState('maker');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const say = useSayMaker(organisation, () => {
    setNote('');
    toast(t`Saved.`);
  });
  return (
    <Details title={<Trans>I have looked myself</Trans>}>
      <div className="stack">
        <Field label={<Trans>What did you find?</Trans>}>
          <Select
            value={word}
            options={[
              { value: 'maker', label: t`It makes what it sells` },
              { value: 'broker', label: t`It passes work on` },
              { value: 'none', label: t`Let the rule decide again` },
            ]}
            onChange={({ target }) => setWord(target.value)}
          />
        </Field>
        {word === 'maker' && (
          <Field label={<Trans>Until which day?</Trans>} error={wrongAt(say.error, '/until')}>
            <DateInput value={until} onChange={({ target }) => setUntil(target.value)} />
          </Field>
        )}
        <Field
          label={<Trans>What did you see?</Trans>}
          hint={<Trans>The member reads this.</Trans>}
          error={wrongAt(say.error, '/note')}
        >
          <TextArea
            rows={2}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Field>
        <Elsewhere error={say.error} fields={['/until', '/note']} />
        <div>
          <Button
            kind="primary"
            busy={say.isPending}
            onClick={() =>
              say.mutate({ word, note, ...(word === 'maker' && until ? { until } : {}) })
            }
          >
            <Trans>Save</Trans>
          </Button>
        </div>
      </div>
    </Details>
  );
}
