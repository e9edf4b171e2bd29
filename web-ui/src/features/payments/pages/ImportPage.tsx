import '../payments.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '@/ui/Button';
import { Download } from '@/ui/Download';
import { Moment } from '@/ui/dates';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { Checkbox, Select } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { Card, PageHeader } from '@/ui/surfaces';
import { previewStatement, useImportStatement, useLetCentre } from '../api';
import { base64 } from '../model';
import {
  accountQuery,
  type Columns,
  type Preview,
  type Statement,
  statementsQuery,
} from '../queries';
import { columns } from '../words';

type Chosen = { name: string; content: string; preview: Preview };

/** A bank statement of the member's account: what came in is found and told apart. */
export function ImportPage() {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState<Statement>();
  const look = useMutation({
    mutationFn: async (file: File): Promise<Chosen> => {
      const content = await base64(file);
      const preview = await previewStatement({ fileName: file.name, content });
      return { name: file.name, content, preview };
    },
    onSuccess: (found) => {
      setDone(undefined);
      setChosen(found);
    },
  });
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Import a bank statement</Trans>}
        over={
          <Link to="/workshop/account">
            <Trans>My money</Trans>
          </Link>
        }
      >
        <Trans>
          Download it from your bank as camt.053 or CSV. What you paid yourself is not kept.
        </Trans>
      </PageHeader>
      {done ? (
        <Done statement={done} again={() => setDone(undefined)} />
      ) : chosen ? (
        <Mapping
          key={chosen.content.length}
          chosen={chosen}
          onDone={(statement) => {
            setChosen(undefined);
            setDone(statement);
          }}
          onBack={() => setChosen(undefined)}
        />
      ) : (
        <Card>
          <Field label={<Trans>The file</Trans>} error={wrongAt(look.error, '/content')}>
            <FileDrop
              accept=".xml,.csv,.txt,text/csv,application/xml,text/xml"
              onFiles={([file]) => file && look.mutate(file)}
            />
          </Field>
          {look.isPending && <p role="status">{t`Reading the file…`}</p>}
          <Elsewhere error={look.error} fields={['/content']} />
        </Card>
      )}
      <Consent />
      <Imported />
    </Page>
  );
}

type MappingProps = {
  chosen: Chosen;
  onDone: (statement: Statement) => void;
  onBack: () => void;
};

function Mapping({ chosen, onDone, onBack }: MappingProps) {
  const { i18n } = useLingui();
  const { name, content, preview } = chosen;
  const [mapping, setMapping] = useState<Columns>(preview.mapping ?? {});
  const bring = useImportStatement(onDone);
  const options = preview.headings.filter(Boolean).map((value) => ({ value, label: value }));
  const csv = preview.format === 'csv';
  return (
    <Card>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          bring.mutate({ fileName: name, content, mapping: csv ? mapping : undefined });
        }}
      >
        <p className="strong">{name}</p>
        {csv && (
          <>
            <p>
              {preview.kept ? (
                <Trans>The columns are read as the last time.</Trans>
              ) : (
                <Trans>Which column means what? We remember it for the next file.</Trans>
              )}
            </p>
            <div className="mapping">
              {(Object.keys(columns) as (keyof typeof columns)[]).map((column) => (
                <Field
                  key={column}
                  label={i18n._(columns[column])}
                  error={wrongAt(bring.error, `/mapping/${column}`)}
                >
                  <Select
                    empty="–"
                    options={options}
                    value={mapping[column] ?? ''}
                    onChange={(event) =>
                      setMapping({ ...mapping, [column]: event.target.value || undefined })
                    }
                  />
                </Field>
              ))}
            </div>
            <FirstRows preview={preview} />
          </>
        )}
        <Elsewhere
          error={bring.error}
          fields={Object.keys(columns).map((column) => `/mapping/${column}`)}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={bring.isPending}>
            <Trans>Import</Trans>
          </Button>
          <Button onClick={onBack}>
            <Trans>Another file</Trans>
          </Button>
        </div>
      </form>
    </Card>
  );
}

function FirstRows({ preview }: { preview: Preview }) {
  const { t } = useLingui();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region is operated by arrow keys
    <section className="table-scroll" aria-label={t`First lines of the file`} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {preview.headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file keep their order
              <th scope="col" key={at}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file keep their order
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file keep their order
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Done({ statement, again }: { statement: Statement; again: () => void }) {
  const { newLines, matchedLines, knownLines } = statement;
  const open = newLines - matchedLines;
  return (
    <Card>
      <Note tone="done">
        <Plural
          value={matchedLines}
          _0="No payment was told by its reference."
          one="# payment was told by its reference."
          other="# payments were told by their reference."
        />
      </Note>
      {knownLines > 0 && (
        <p className="soft">
          <Plural
            value={knownLines}
            one="# entry was known from an earlier file and changed nothing."
            other="# entries were known from an earlier file and changed nothing."
          />
        </p>
      )}
      {open > 0 && (
        <p>
          <Plural
            value={open}
            one="# entry waits for you: what was it for?"
            other="# entries wait for you: what were they for?"
          />
        </p>
      )}
      <div className="row">
        {open > 0 && (
          <LinkButton to="/workshop/account/lines" kind="primary">
            <Trans context="entries">Look at them</Trans>
          </LinkButton>
        )}
        <Button onClick={again}>
          <Trans>Another file</Trans>
        </Button>
      </div>
    </Card>
  );
}

/** The member may let the centre do this for her. */
function Consent() {
  const account = useQuery(accountQuery);
  const letCentre = useLetCentre();
  if (!account.isSuccess) return null;
  return (
    <Card>
      <Checkbox
        checked={account.data.centreMay}
        disabled={letCentre.isPending}
        onChange={(event) => letCentre.mutate({ given: event.target.checked })}
      >
        <Trans>The centre may import and match my statements for me</Trans>
      </Checkbox>
      <p className="small soft">
        <Trans>
          Its coordinators then see what came into this account. You can take it back at any time.
        </Trans>
      </p>
      <Elsewhere error={letCentre.error} />
    </Card>
  );
}

function Imported() {
  const statements = useQuery(statementsQuery);
  if (!statements.data?.length) return null;
  return (
    <Section title={<Trans>Imported so far</Trans>}>
      <ul className="card-list">
        {statements.data.map((one) => (
          <li key={one.id}>
            <Card>
              <div className="money-item">
                <strong>{one.fileName}</strong>
                <div className="small soft">
                  <Moment at={one.importedAt} /> · {one.account}
                  {one.byCentre && (
                    <>
                      {' · '}
                      <Trans>by the centre</Trans>
                    </>
                  )}
                </div>
                <div className="small">
                  <Trans>
                    New {one.newLines}, known {one.knownLines}, told by reference {one.matchedLines}
                  </Trans>
                </div>
              </div>
            </Card>
          </li>
        ))}
      </ul>
      <Download path="/api/bank-statements" />
    </Section>
  );
}
