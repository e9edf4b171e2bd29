import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { useMaybeSession } from '@/api/session';
import { useSmallForm } from '@/lib/small-form';
import { Button, LinkButton } from '@/ui/Button';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { EmptyState, KeyValue, PageHeader, Skeleton } from '@/ui/surfaces';
import { invitationQuery, useAcceptAsMyself, useAcceptInvitation } from '../api';
import { roles } from '../words';

/** The end of an invitation's link: who asks, for what, and one button. */
export function JoinPage({ token }: { token: string }) {
  const { t, i18n } = useLingui();
  const session = useMaybeSession();
  const { data: offer, error } = useQuery(invitationQuery(token));
  const [other, setOther] = useState(false);
  const myself = useAcceptAsMyself(token);
  if (error) {
    return (
      <EmptyState
        as="h1"
        title={<Trans>This link no longer works</Trans>}
        action={
          <LinkButton kind="primary" to="/sign-in">
            <Trans>Sign in</Trans>
          </LinkButton>
        }
      >
        {problemText(error)}
      </EmptyState>
    );
  }
  if (!offer) return <Skeleton label={t`Loading`} lines={5} />;
  const role = roles[offer.role];
  return (
    <div className="stack loose">
      <PageHeader title={offer.organisation} over={<Trans>You are invited</Trans>}>
        <Trans>{offer.by} would like you to work here together.</Trans>
      </PageHeader>
      <KeyValue
        pairs={[
          [<Trans key="r">Your role</Trans>, role ? i18n._(role) : offer.role],
          [<Trans key="a">Sent to</Trans>, offer.address],
        ]}
      />
      {session && !other ? (
        <div className="stack">
          {myself.error && <Note tone="lose">{problemText(myself.error)}</Note>}
          <Button kind="primary" wide busy={myself.isPending} onClick={() => myself.mutate()}>
            <Trans>Join as {session.person.name}</Trans>
          </Button>
          <Button kind="quiet" onClick={() => setOther(true)}>
            <Trans>I am somebody else</Trans>
          </Button>
        </div>
      ) : (
        <AcceptForm token={token} address={offer.address} />
      )}
    </div>
  );
}

function AcceptForm({ token, address }: { token: string; address: string }) {
  const { t } = useLingui();
  const form = useSmallForm({ defaultValues: { name: '' } });
  const accept = useAcceptInvitation(token, form);
  const submit = form.handleSubmit((values) => accept.mutate(values));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field
        label={<Trans>Your name and surname</Trans>}
        hint={<Trans>From now on you sign in with {address}; a code comes there each time.</Trans>}
        error={fieldError(form, 'name')}
      >
        <TextInput
          {...form.register('name', { required: t`Write your name and surname.` })}
          autoComplete="name"
        />
      </Field>
      <FormError form={form} />
      <Button type="submit" kind="primary" wide busy={accept.isPending}>
        <Trans>Accept and open my account</Trans>
      </Button>
    </form>
  );
}
