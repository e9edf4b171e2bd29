import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { DateInput, RadioCards, TextArea, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { memberWorkshopQuery, useReportClosure } from '../api';

const empty = {
  province: '',
  district: '',
  neighbourhood: '',
  street: '',
  buildingNo: '',
  floor: '',
  door: '',
};

/** The owner tells the centre that she closes, has moved, or opens again. */
export function ClosurePage({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const { data: workshop } = useSuspenseQuery(memberWorkshopQuery(organisation));
  const closed = workshop.status === 'closed';
  const [kind, setKind] = useState(closed ? 'reopened' : '');
  const [happenedOn, setHappenedOn] = useState('');
  const [note, setNote] = useState('');
  const [address, setAddress] = useState(empty);
  const [done, setDone] = useState(false);
  const report = useReportClosure(() => setDone(true));
  const labels: Record<keyof typeof empty, string> = {
    province: t`Province`,
    district: t`District`,
    neighbourhood: t`Neighbourhood`,
    street: t`Street`,
    buildingNo: t`Building no.`,
    floor: t`Floor`,
    door: t`Door`,
  };
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Closing, moving</Trans>}
        over={
          <Link to="/workshop/profile">
            <Trans>My workshop</Trans>
          </Link>
        }
      >
        <Trans>
          Tell the centre. It looks, and until then nothing changes. For a few days of holiday close
          your weeks under My capacity instead.
        </Trans>
      </PageHeader>
      {done ? (
        <Note tone="done">
          <Trans>The centre knows and will look at it.</Trans>
        </Note>
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            report.mutate({
              code: workshop.code,
              kind,
              happenedOn,
              note,
              ...(kind === 'moved' ? { address } : {}),
            });
          }}
        >
          <Field group label={<Trans>What happens?</Trans>} error={wrongAt(report.error, '/kind')}>
            <RadioCards
              name="kind"
              value={kind}
              onChange={({ target }) => setKind(target.value)}
              cards={
                closed
                  ? [{ value: 'reopened', label: t`We open again` }]
                  : [
                      { value: 'moved', label: t`We move to another address` },
                      { value: 'closed', label: t`We close for good` },
                    ]
              }
            />
          </Field>
          <Field
            label={<Trans>From which day?</Trans>}
            error={wrongAt(report.error, '/happenedOn')}
          >
            <DateInput value={happenedOn} onChange={({ target }) => setHappenedOn(target.value)} />
          </Field>
          {kind === 'moved' &&
            Object.entries(labels).map(([part, label]) => (
              <Field key={part} label={label} error={wrongAt(report.error, `/address/${part}`)}>
                <TextInput
                  value={address[part as keyof typeof empty]}
                  maxLength={100}
                  onChange={({ target }) =>
                    setAddress((before) => ({ ...before, [part]: target.value }))
                  }
                />
              </Field>
            ))}
          <Field label={<Trans>Note</Trans>} optional error={wrongAt(report.error, '/note')}>
            <TextArea
              rows={3}
              maxLength={1000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </Field>
          <Elsewhere error={report.error} fields={['/kind', '/happenedOn', '/address', '/note']} />
          <Button
            type="submit"
            kind={kind === 'closed' ? 'lose' : 'primary'}
            busy={report.isPending}
            disabled={!kind || !happenedOn}
          >
            <Trans>Tell the centre</Trans>
          </Button>
        </form>
      )}
    </Page>
  );
}
