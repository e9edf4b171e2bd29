import '../../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { collate } from '@/lib/turkish';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Checkbox, Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card, EmptyState, PageHeader } from '@/ui/surfaces';
import { usePaperTypes, useVettingDocumentActs, vettingDocumentsQuery } from '../../papers';

/** Which papers applicants show; the centre changes the list, applicants see it at once. */
export function VettingDocumentsPage({ mayEdit }: { mayEdit: boolean }) {
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Papers asked of applicants</Trans>}
        over={
          <Link to="/centre/applications">
            <Trans>Applications</Trans>
          </Link>
        }
      >
        <Trans>A change counts at once for everybody who is not a member yet.</Trans>
      </PageHeader>
      <Section title={<Trans>Workshops</Trans>}>
        <PaperList kind="workshop" mayEdit={mayEdit} />
      </Section>
      <Section title={<Trans>Brands</Trans>}>
        <PaperList kind="brand" mayEdit={mayEdit} />
      </Section>
    </Page>
  );
}

function PaperList({ kind, mayEdit }: { kind: string; mayEdit: boolean }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(vettingDocumentsQuery);
  const { name } = usePaperTypes();
  const { drop } = useVettingDocumentActs();
  const list = data.filter((one) => one.kind === kind);
  return (
    <>
      {list.length === 0 ? (
        <EmptyState as="h3" title={<Trans>No paper is asked</Trans>} />
      ) : (
        <Card>
          <ul className="step-list" aria-label={t`Papers asked of applicants`}>
            {list.map((one) => (
              <li className="row spread" key={one.id}>
                <span className="grow">
                  {name(one.type)}
                  {one.note && <span className="small soft"> {one.note}</span>}
                </span>
                <Badge tone={one.required ? 'soon' : 'plain'}>
                  {one.required ? <Trans>Needed</Trans> : <Trans>If there is one</Trans>}
                </Badge>
                {mayEdit && (
                  <Button
                    size="small"
                    kind="lose"
                    busy={drop.isPending && drop.variables.id === one.id}
                    onClick={() => drop.mutate({ id: one.id })}
                  >
                    <Trans>Ask no more</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {mayEdit && <AddForm kind={kind} />}
    </>
  );
}

function AddForm({ kind }: { kind: string }) {
  const { types, name } = usePaperTypes();
  const { add } = useVettingDocumentActs();
  const [type, setType] = useState('');
  const [required, setRequired] = useState(true);
  const [note, setNote] = useState('');
  const options = types
    .map(({ id }) => ({ value: id, label: name(id) }))
    .sort((a, b) => collate(a.label, b.label));
  return (
    <form
      className="add-paper"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(
          { kind, type, required, note },
          {
            onSuccess: () => {
              setType('');
              setNote('');
            },
          },
        );
      }}
    >
      <Field label={<Trans>Paper</Trans>}>
        <Select
          empty
          options={options}
          value={type}
          onChange={(event) => setType(event.target.value)}
        />
      </Field>
      <Field optional label={<Trans>A word to the applicant</Trans>}>
        <TextInput value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <Checkbox checked={required} onChange={(event) => setRequired(event.target.checked)}>
        <Trans>Nobody is admitted without it</Trans>
      </Checkbox>
      {add.error && <Note tone="lose">{problemText(add.error)}</Note>}
      <Button type="submit" busy={add.isPending} aria-disabled={!type || undefined}>
        <Trans>Ask for this paper</Trans>
      </Button>
    </form>
  );
}
