import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '@/api/session';
import { Button } from '@/ui/Button';
import { Day } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Select, TextArea, TextInput } from '@/ui/inputs';
import { Details, Section } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useDecideVouch, useWriteVouch, type Vouch, vouchesQuery } from '../maker';

/** Who stands for an applicant; countersigned by a second person it stands in for the visit. */
export function VouchSection({ application }: { application: string }) {
  const { organisation } = useSession();
  const { data: vouches = [], error, refetch } = useQuery(vouchesQuery(application));
  const coordinator = organisation.role === 'coordinator';
  if (error) return <ErrorState as="h2" error={error} reset={() => refetch()} />;
  if (vouches.length === 0 && !coordinator) return null;
  return (
    <Section title={<Trans>Who vouches for it</Trans>}>
      {vouches.map((vouch) => (
        <Said key={vouch.id} vouch={vouch} application={application} />
      ))}
      {coordinator && (
        <Details title={<Trans>Write down what somebody said</Trans>}>
          <WriteForm application={application} />
        </Details>
      )}
    </Section>
  );
}

function Said({ vouch, application }: { vouch: Vouch; application: string }) {
  const { t } = useLingui();
  const [note, setNote] = useState('');
  const decide = useDecideVouch(application);
  const kinds: Record<string, string> = {
    chamber: t`Chamber`,
    neighbourhood_head: t`Head of the neighbourhood`,
    senior_member: t`Full member`,
  };
  const { id, version, state, decidedBy } = vouch;
  const answer = (takes: boolean) => decide.mutate({ id, version, takes, note });
  return (
    <Card>
      <p className="strong">
        {[kinds[vouch.kind], vouch.member, vouch.name].filter(Boolean).join(' · ')}
      </p>
      <p>{vouch.statement}</p>
      <p className="small soft">
        <Day date={vouch.givenAt} shape="long" />
      </p>
      {state === 'countersigned' ? (
        <Badge tone="done">
          <Trans>countersigned by {decidedBy}</Trans>
        </Badge>
      ) : state === 'refused' ? (
        <>
          <Badge tone="lose">
            <Trans>not taken by {decidedBy}</Trans>
          </Badge>
          <p>{vouch.note}</p>
        </>
      ) : vouch.mayDecide ? (
        <>
          <Field label={<Trans>Note</Trans>} optional error={wrongAt(decide.error, '/note')}>
            <TextInput
              value={note}
              maxLength={1000}
              onChange={({ target }) => setNote(target.value)}
            />
          </Field>
          <Elsewhere error={decide.error} fields={['/note']} />
          <div className="row">
            <Button kind="primary" busy={decide.isPending} onClick={() => answer(true)}>
              <Trans>Countersign</Trans>
            </Button>
            <Button kind="lose" busy={decide.isPending} onClick={() => answer(false)}>
              <Trans>Do not take it</Trans>
            </Button>
          </div>
        </>
      ) : (
        <Badge tone="soon">
          <Trans>waits for a second person of the centre</Trans>
        </Badge>
      )}
    </Card>
  );
}

function WriteForm({ application }: { application: string }) {
  const { t } = useLingui();
  const [kind, setKind] = useState('chamber');
  const [name, setName] = useState('');
  const [statement, setStatement] = useState('');
  const write = useWriteVouch(application, () => {
    setName('');
    setStatement('');
    toast(t`Written down. A second person countersigns it.`);
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ kind, name, statement });
      }}
    >
      <Field label={<Trans>Who</Trans>}>
        <Select
          value={kind}
          options={[
            { value: 'chamber', label: t`Chamber` },
            { value: 'neighbourhood_head', label: t`Head of the neighbourhood` },
          ]}
          onChange={({ target }) => setKind(target.value)}
        />
      </Field>
      <Field label={<Trans>Name</Trans>} error={wrongAt(write.error, '/name')}>
        <TextInput value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
      </Field>
      <Field label={<Trans>What was said</Trans>} error={wrongAt(write.error, '/statement')}>
        <TextArea
          rows={3}
          maxLength={2000}
          value={statement}
          onChange={({ target }) => setStatement(target.value)}
        />
      </Field>
      <Elsewhere error={write.error} fields={['/name', '/statement']} />
      <div>
        <Button type="submit" busy={write.isPending}>
          <Trans>Write it down</Trans>
        </Button>
      </div>
    </form>
  );
}
