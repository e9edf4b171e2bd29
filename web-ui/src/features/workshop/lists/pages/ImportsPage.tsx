import '../lists.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useList } from '@/api/page';
import { useSession } from '@/api/session';
import { useUploads } from '@/api/upload';
import { LinkButton } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Download } from '@/ui/Download';
import { Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { FileDrop } from '@/ui/FileDrop';
import { Num } from '@/ui/figures';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Details, Section } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card, EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type ImportLine, importsKey, useBeginImport } from '../api';
import { Working } from '../sections/Working';
import { importStates } from '../words';

/** Bring a list of workshops in, and what was brought in before. */
export function ImportsPage({ onBegun }: { onBegun: (id: string) => void }) {
  const { organisation } = useSession();
  return (
    <Page>
      <PageHeader
        title={<Trans>Import workshops</Trans>}
        actions={
          <LinkButton to="/centre/prospects">
            <Trans>Workshops from lists</Trans>
          </LinkButton>
        }
      >
        <Trans>
          A list in any order and with any headings. Nothing is added before you have seen every
          problem and said so.
        </Trans>
      </PageHeader>
      {organisation.role === 'coordinator' && <Bring onBegun={onBegun} />}
      <Past />
    </Page>
  );
}

function Bring({ onBegun }: { onBegun: (id: string) => void }) {
  const [file, setFile] = useState<string>();
  const begin = useBeginImport(({ id }) => onBegun(id));
  const { uploads, add, retry, remove } = useUploads('/api/files?tables=true', ({ id }) => {
    setFile(id);
    begin.mutate({ fileId: id });
  });
  return (
    <Card>
      <Field label={<Trans>Your list, as XLSX or CSV</Trans>}>
        <FileDrop
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onFiles={add}
          uploads={uploads}
          onRetry={retry}
          onRemove={remove}
        />
      </Field>
      {begin.isPending && file && <Working of={file} />}
      <Elsewhere error={begin.error} />
      <Details title={<Trans>What may stand in the list?</Trans>}>
        <ul className="stack tight">
          <li>
            <Trans>
              Only the name of the workshop is needed. Tax number, address down to the door,
              telephone, people and machines help to recognise a workshop and save its owner typing.
            </Trans>
          </li>
          <li>
            <Trans>
              Titles above the table, two lines of headings, merged cells and numbers stored as text
              are understood.
            </Trans>
          </li>
          <li>
            <Trans>
              Open Supply Hub's list template and its download are known: nothing has to be mapped.
            </Trans>
          </li>
          <li>
            <Trans>The same list a second time adds nothing.</Trans>
          </li>
        </ul>
      </Details>
    </Card>
  );
}

function Past() {
  const { t, i18n } = useLingui();
  const list = useList<ImportLine>([...importsKey, 'list'], '/api/imports');
  const columns: readonly Column<ImportLine>[] = [
    {
      key: 'file',
      header: <Trans>File</Trans>,
      cell: ({ id, fileName }) => (
        <Link to="/centre/imports/$id" params={{ id }}>
          {fileName}
        </Link>
      ),
    },
    {
      key: 'state',
      header: <Trans>State</Trans>,
      cell: ({ state }) => {
        const word = importStates[state];
        return (
          <Badge tone={state === 'failed' ? 'lose' : state.endsWith('applied') ? 'done' : 'soon'}>
            {word ? i18n._(word) : state}
          </Badge>
        );
      },
    },
    {
      key: 'rows',
      header: <Trans>Lines</Trans>,
      figure: true,
      cell: ({ rows }) => <Num value={rows} />,
    },
    {
      key: 'added',
      header: <Trans>Added</Trans>,
      figure: true,
      cell: ({ added }) => <Num value={added} />,
    },
    { key: 'by', header: <Trans>By</Trans>, cell: ({ createdBy }) => createdBy },
    {
      key: 'at',
      header: <Trans>When</Trans>,
      cell: ({ createdAt }) => <Moment at={createdAt} />,
    },
  ];
  return (
    <Section title={<Trans>Lists so far</Trans>}>
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={4} />
      ) : list.rows.length === 0 ? (
        <EmptyState as="h3" title={<Trans>No list yet</Trans>}>
          <Trans>Choose the spreadsheet in which you keep your members today.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Lists so far`}
          columns={columns}
          rows={list.rows}
          rowKey={({ id }) => id}
        />
      )}
      <LoadMore list={list} />
      <Download path="/api/imports" />
    </Section>
  );
}
