import '../../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { RadioCards, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { useAssist } from '../../api';

/** At the owner's table: the coordinator writes, the owner confirms. */
export function AssistPage({ onBegun }: { onBegun: (id: string) => void }) {
  const { t } = useLingui();
  const assist = useAssist(({ id }) => onBegun(id));
  const [kind, setKind] = useState('workshop');
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const errors = assist.error instanceof Problem ? assist.error.errors : [];
  const wrong = (pointer: string) => {
    const found = errors.find((one) => one.pointer === pointer);
    return found && codeSentence(found.code, found.params);
  };
  return (
    <Page width="narrow">
      <PageHeader
        title={<Trans>Write an application for an owner</Trans>}
        over={
          <Link to="/centre/applications">
            <Trans>Applications</Trans>
          </Link>
        }
      >
        <Trans>It is recorded that you wrote it. Nothing counts until the owner confirms.</Trans>
      </PageHeader>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          assist.mutate({ kind, name, address });
        }}
      >
        <Field group label={<Trans>Who applies?</Trans>}>
          <RadioCards
            name="kind"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            cards={[
              { value: 'workshop', label: t`A workshop` },
              { value: 'brand', label: t`A brand` },
            ]}
          />
        </Field>
        <Field label={<Trans>Name</Trans>} error={wrong('/name')}>
          <TextInput
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field
          label={<Trans>The owner's own mobile number or e-mail</Trans>}
          hint={<Trans>The code by which she confirms goes there.</Trans>}
          error={wrong('/address')}
        >
          <TextInput
            value={address}
            maxLength={254}
            placeholder="05xx xxx xx xx"
            onChange={(event) => setAddress(event.target.value)}
          />
        </Field>
        {assist.error && errors.length === 0 && (
          <Note tone="lose">{problemText(assist.error)}</Note>
        )}
        <Button type="submit" kind="primary" busy={assist.isPending}>
          <Trans>Begin</Trans>
        </Button>
      </form>
    </Page>
  );
}
