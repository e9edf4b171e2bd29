import '../lists.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSession } from '@/api/session';
import { codeSentence } from '@/i18n/sentences';
import { LinkButton } from '@/ui/Button';
import { Moment } from '@/ui/dates';
import { Field } from '@/ui/Field';
import { Num } from '@/ui/figures';
import { Select } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Card, PageHeader, Stat } from '@/ui/surfaces';
import { type Import, importQuery, useBeginImport, useImportAct } from '../api';
import { ApplySection } from '../sections/ApplySection';
import { MappingSection } from '../sections/MappingSection';
import { RowsSection } from '../sections/RowsSection';
import { Working } from '../sections/Working';
import { fileReasons } from '../words';

export type ImportSearch = { outcome?: string };

type ImportPageProps = { id: string; search: ImportSearch };

/** One list: what its columns mean, what every line would do, and the word that it may. */
export function ImportPage({ id, search }: ImportPageProps) {
  const { data: list } = useSuspenseQuery(importQuery(id));
  const { organisation } = useSession();
  const act = useImportAct(list);
  const open = list.state === 'parsed' || list.state === 'validated';
  const decides = open && organisation.role === 'coordinator';
  return (
    <Page>
      <PageHeader
        title={list.fileName}
        over={
          <Link to="/centre/imports">
            <Trans>Import workshops</Trans>
          </Link>
        }
      >
        <Moment at={list.createdAt} />
        {list.createdBy && ` · ${list.createdBy}`}
      </PageHeader>
      {list.state === 'failed' ? (
        <Failed list={list} />
      ) : (
        <>
          {list.appliedAt && <Applied list={list} />}
          <Sums list={list} />
          {act.isPending && act.variables.act !== 'decisions' && <Working of={id} />}
          {decides && <OtherSheet list={list} />}
          {decides && <MappingSection key={list.version} list={list} act={act} />}
          {list.state !== 'parsed' && (
            <RowsSection list={list} act={act} decides={decides} search={search} />
          )}
          {decides && list.state === 'validated' && <ApplySection list={list} act={act} />}
        </>
      )}
    </Page>
  );
}

function Failed({ list }: { list: Import }) {
  const { i18n } = useLingui();
  const { code = '', params } = list.failure ?? {};
  const own = fileReasons[code];
  return (
    <Card>
      <Note tone="lose">{own ? i18n._(own) : codeSentence(code, params)}</Note>
      <p>
        <Trans>Nothing was added. Mend the file and choose it again.</Trans>
      </p>
      <div className="row">
        <LinkButton kind="primary" to="/centre/imports">
          <Trans>Choose a file again</Trans>
        </LinkButton>
      </div>
    </Card>
  );
}

function Applied({ list }: { list: Import }) {
  const { added } = list.summary;
  return (
    <>
      <Note tone="done">
        <Plural
          value={added}
          one="# workshop was added."
          other="# workshops were added."
          _0="Nothing was added: every workshop of the list was here already."
        />
      </Note>
      {added > 0 && (
        <div className="row">
          <LinkButton kind="primary" to="/centre/prospects" search={{ importId: list.id }}>
            <Trans>See them and invite their owners</Trans>
          </LinkButton>
        </div>
      )}
    </>
  );
}

/** The parts sum up to the lines; only what is there is shown. */
function Sums({ list }: { list: Import }) {
  const { rows, fresh, errors, duplicates, alikeAdded, alikeLeft, alikeOpen } = list.summary;
  const parts = [
    [fresh, <Trans key="n">New</Trans>],
    [errors, <Trans key="e">With a wrong cell</Trans>],
    [duplicates, <Trans key="d">Here already</Trans>],
    [alikeOpen, <Trans key="o">Look-alikes to decide</Trans>],
    [alikeAdded, <Trans key="a">Look-alikes that are added</Trans>],
    [alikeLeft, <Trans key="l">Look-alikes left out</Trans>],
  ] as const;
  return (
    <Card>
      <div className="import-sums">
        <Stat label={<Trans>Lines in the list</Trans>} value={<Num value={rows} />} />
        {list.state !== 'parsed' &&
          parts.map(
            ([value, label]) =>
              value > 0 && <Stat key={label.key} label={label} value={<Num value={value} />} />,
          )}
      </div>
    </Card>
  );
}

/** A workbook has several sheets; the list may stand on another than the first. */
function OtherSheet({ list }: { list: Import }) {
  const navigate = useNavigate();
  const begin = useBeginImport(({ id }) =>
    navigate({ to: '/centre/imports/$id', params: { id }, search: {} }),
  );
  if (list.sheets.length < 2) return null;
  return (
    <>
      <Field label={<Trans>Sheet of the workbook</Trans>}>
        <Select
          value={list.sheet}
          disabled={begin.isPending}
          options={list.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          onChange={({ target }) => begin.mutate({ fileId: list.fileId, sheet: target.value })}
        />
      </Field>
      {begin.isPending && <Working of={list.fileId} />}
    </>
  );
}
