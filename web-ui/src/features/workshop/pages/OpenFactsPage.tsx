import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { Card, PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { memberWorkshopQuery, useIdentify, useOpenFact } from '../api';
import { factNames, identifierNames, openFor } from '../words';

/** The owner says for whom each fact is open, and gives the numbers others know her by. */
export function OpenFactsPage({ organisation }: { organisation: string }) {
  const { t, i18n } = useLingui();
  const { data: workshop } = useSuspenseQuery(memberWorkshopQuery(organisation));
  const open = useOpenFact(organisation);
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Who sees what of us</Trans>}
        over={
          <Link to="/workshop/profile">
            <Trans>My workshop</Trans>
          </Link>
        }
      >
        <Trans>
          Your name, your code, your district and what you do are always public. For the rest you
          choose; a change counts at once.
        </Trans>
      </PageHeader>
      <Card>
        {workshop.own?.settings.map(({ fact, audience, choices }) => {
          const name = factNames[fact];
          return (
            <Field key={fact} label={name ? i18n._(name) : fact}>
              <Select
                value={
                  open.isPending && open.variables?.fact === fact
                    ? open.variables.audience
                    : audience
                }
                options={choices.map((value) => {
                  const word = openFor[value];
                  return { value, label: word ? i18n._(word) : value };
                })}
                onChange={({ target }) =>
                  open.mutate(
                    { fact, audience: target.value },
                    { onSuccess: () => toast(t`Saved.`) },
                  )
                }
              />
            </Field>
          );
        })}
        <Elsewhere error={open.error} />
      </Card>
      <Note>
        <Trans>
          People under 18, a citizen number and what you answered for the sums stay between you and
          the centre, whatever you choose.
        </Trans>
      </Note>
      <Section title={<Trans>Numbers others know you by</Trans>}>
        <Card>
          {['gln', 'os_id', 'mersis', 'nace', 'lei'].map((kind) => (
            <Numbered
              key={kind}
              kind={kind}
              organisation={organisation}
              value={workshop.own?.identifiers.find((one) => one.kind === kind)?.value ?? ''}
            />
          ))}
        </Card>
      </Section>
    </Page>
  );
}

type NumberedProps = { kind: string; organisation: string; value: string };

function Numbered({ kind, organisation, value }: NumberedProps) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState(value);
  const identify = useIdentify(organisation);
  const name = identifierNames[kind];
  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        identify.mutate(typed.trim() ? { kind, value: typed } : { kind }, {
          onSuccess: () => toast(t`Saved.`),
        });
      }}
    >
      <Field label={name ? i18n._(name) : kind} optional error={wrongAt(identify.error, '/value')}>
        <TextInput
          value={typed}
          maxLength={60}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
      <Elsewhere error={identify.error} fields={['/value']} />
      {typed !== value && (
        <div>
          <Button type="submit" busy={identify.isPending}>
            <Trans>Save</Trans>
          </Button>
        </div>
      )}
    </form>
  );
}
