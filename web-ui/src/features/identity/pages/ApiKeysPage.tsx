import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { problemText } from '@/api/problem';
import { useSession } from '@/api/session';
import { Button } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { Day, Moment } from '@/ui/dates';
import { Field, FormError, fieldError } from '@/ui/Field';
import { TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Card, EmptyState, PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type ApiKey, useMakeApiKey, useRevokeApiKey } from '../api';
import { apiKeysQuery } from '../queries';

/** Keys with which the brand's own programs post enquiries and read orders. */
export function ApiKeysPage() {
  const { t } = useLingui();
  const { organisation } = useSession();
  const { data: keys } = useSuspenseQuery(apiKeysQuery);
  const [shown, setShown] = useState<string>();
  const [revoking, setRevoking] = useState<ApiKey>();
  const revoke = useRevokeApiKey();
  const columns: readonly Column<ApiKey>[] = [
    { key: 'name', header: <Trans>Name</Trans>, cell: ({ name }) => name, value: (k) => k.name },
    {
      key: 'hint',
      header: <Trans>Ends in</Trans>,
      cell: ({ hint }) => <code className="nowrap">…{hint}</code>,
    },
    { key: 'by', header: <Trans>Made by</Trans>, cell: ({ by }) => by },
    {
      key: 'createdAt',
      header: <Trans>Made on</Trans>,
      cell: ({ createdAt }) => <Day date={createdAt} shape="short" />,
      value: (k) => k.createdAt,
    },
    {
      key: 'usedAt',
      header: <Trans>Last used</Trans>,
      cell: ({ usedAt }) => (usedAt ? <Moment at={usedAt} /> : <Trans>never</Trans>),
      value: (k) => k.usedAt,
    },
    {
      key: 'revoke',
      header: <span className="hidden-text">{t`Revoke`}</span>,
      cell: (key) => (
        <Button size="small" kind="quiet" onClick={() => setRevoking(key)}>
          <Trans>Revoke</Trans>
        </Button>
      ),
    },
  ];
  return (
    <Page>
      <PageHeader title={<Trans>API keys</Trans>} over={organisation.name}>
        <Trans>
          A program that sends this key acts as you, with your role. The interface is described at{' '}
          <a href="/v3/api-docs">/v3/api-docs</a>.
        </Trans>
      </PageHeader>
      {shown && (
        <Note tone="soon">
          <p>
            <Trans>Copy this key now. It is not shown again, here or anywhere.</Trans>
          </p>
          <p>
            <code className="secret">{shown}</code>
          </p>
          <div className="row">
            <Button
              size="small"
              onClick={() =>
                navigator.clipboard
                  .writeText(shown)
                  .then(() => toast(t`Copied.`))
                  .catch(() => toast(t`Select and copy it by hand.`, 'lose'))
              }
            >
              <Trans>Copy</Trans>
            </Button>
            <Button size="small" onClick={() => setShown(undefined)}>
              <Trans>I have kept it</Trans>
            </Button>
          </div>
        </Note>
      )}
      <Card>
        <h2>
          <Trans>A new key</Trans>
        </h2>
        <KeyForm onMade={setShown} />
      </Card>
      {keys.length === 0 ? (
        <EmptyState title={<Trans>No key yet</Trans>}>
          <Trans>Name one after the program that will use it, for example ERP.</Trans>
        </EmptyState>
      ) : (
        <DataTable caption={t`API keys`} columns={columns} rows={keys} rowKey={(key) => key.id} />
      )}
      <Dialog
        open={!!revoking}
        onClose={() => setRevoking(undefined)}
        title={<Trans>Revoke {revoking?.name}?</Trans>}
      >
        {revoke.error && <Note tone="lose">{problemText(revoke.error)}</Note>}
        <p>
          <Trans>Programs that use it get no answer any more. This cannot be undone.</Trans>
        </p>
        <div className="row">
          <Button
            kind="lose"
            busy={revoke.isPending}
            onClick={() =>
              revoking && revoke.mutate(revoking.id, { onSuccess: () => setRevoking(undefined) })
            }
          >
            <Trans>Revoke</Trans>
          </Button>
          <Button onClick={() => setRevoking(undefined)}>
            <Trans>Not now</Trans>
          </Button>
        </div>
      </Dialog>
    </Page>
  );
}

function KeyForm({ onMade }: { onMade: (key: string) => void }) {
  const { t } = useLingui();
  const form = useForm({ defaultValues: { name: '' } });
  const make = useMakeApiKey(form);
  const submit = form.handleSubmit((values) =>
    make.mutate(values, {
      onSuccess: ({ key }) => {
        form.reset();
        onMade(key);
      },
    }),
  );
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Field label={<Trans>Which program uses it</Trans>} error={fieldError(form, 'name')}>
        <TextInput {...form.register('name', { required: t`Write a name.` })} maxLength={100} />
      </Field>
      <FormError form={form} />
      <div className="row">
        <Button type="submit" kind="primary" busy={make.isPending}>
          <Trans>Make a key</Trans>
        </Button>
      </div>
    </form>
  );
}
