import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { TextArea, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';

/** A full member stands for a neighbour who applies. */
export function VouchPage() {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const [statement, setStatement] = useState('');
  const [done, setDone] = useState(false);
  const give = useSubmit<{ code: string; statement: string }, void>({
    path: '/api/vouches',
    onDone: () => setDone(true),
  });
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Vouch for a neighbour</Trans>}
        over={
          <Link to="/workshop/profile">
            <Trans>My workshop</Trans>
          </Link>
        }
      >
        <Trans>
          You know a workshop that applies? Your word, countersigned by the centre, opens the door
          for it sooner. Stand only for whom you know.
        </Trans>
      </PageHeader>
      {done ? (
        <Note tone="done">
          <Trans>Your word is with the centre. Thank you.</Trans>
        </Note>
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            give.mutate({ code, statement });
          }}
        >
          <Field
            label={<Trans>Code of the workshop</Trans>}
            hint={<Trans>Seven characters; ask the centre if you do not know it.</Trans>}
            error={wrongAt(give.error, '/code')}
          >
            <TextInput
              value={code}
              maxLength={20}
              autoComplete="off"
              onChange={({ target }) => setCode(target.value)}
            />
          </Field>
          <Field
            label={t`How do you know it?`}
            hint={<Trans>Only the centre reads this.</Trans>}
            error={wrongAt(give.error, '/statement')}
          >
            <TextArea
              rows={4}
              maxLength={2000}
              value={statement}
              onChange={({ target }) => setStatement(target.value)}
            />
          </Field>
          <Elsewhere error={give.error} fields={['/code', '/statement']} />
          <Button type="submit" kind="primary" busy={give.isPending}>
            <Trans>I vouch for it</Trans>
          </Button>
        </form>
      )}
    </Page>
  );
}
