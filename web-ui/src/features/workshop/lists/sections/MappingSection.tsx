import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/ui/Button';
import { DataTable, type Column as TableColumn } from '@/ui/DataTable';
import { Elsewhere, wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Num } from '@/ui/figures';
import { Select } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Details, Section } from '@/ui/Section';
import { type Column, fieldsQuery, type Import, type useImportAct } from '../api';
import { sources } from '../words';

type MappingSectionProps = { list: Import; act: ReturnType<typeof useImportAct> };

/** What each column means: guessed, corrected here, remembered for the next list. */
export function MappingSection({ list, act }: MappingSectionProps) {
  const unnamed = list.columns.filter(({ field }) => !field).length;
  const table = <Mapping list={list} act={act} />;
  // Once every line was looked at, the columns step back behind the problems.
  return list.state === 'parsed' ? (
    <Section title={<Trans>What do the columns mean?</Trans>}>
      <Note tone="soon">
        <Trans>
          Say which column holds the name of the workshop; without it no line can be read.
        </Trans>
      </Note>
      {table}
    </Section>
  ) : (
    <Details
      title={
        unnamed > 0 ? (
          <Plural
            value={unnamed}
            one="The columns and what they mean; # is left out"
            other="The columns and what they mean; # are left out"
          />
        ) : (
          <Trans>The columns and what they mean</Trans>
        )
      }
    >
      {table}
    </Details>
  );
}

function Mapping({ list, act }: MappingSectionProps) {
  const { t, i18n } = useLingui();
  const { data: known } = useSuspenseQuery(fieldsQuery);
  const [fields, setFields] = useState(() => list.columns.map(({ field }) => field ?? ''));
  const options = known.map(({ field, heading }) => ({ value: field, label: heading }));
  const changed = list.columns.some(({ field }, at) => (field ?? '') !== fields[at]);
  const taken = new Set<string>();
  const twice = new Set<string>();
  for (const field of fields) {
    if (field && taken.has(field)) twice.add(field);
    taken.add(field);
  }
  const error = act.variables?.act === 'mapping' ? act.error : null;
  const columns: readonly TableColumn<Column>[] = [
    {
      key: 'heading',
      header: <Trans>Heading in the file</Trans>,
      cell: ({ heading, index }) => {
        const number = index + 1;
        return heading ? (
          <span className="strong">{heading}</span>
        ) : (
          <span className="soft">
            <Trans>Column {number}, without a heading</Trans>
          </span>
        );
      },
    },
    {
      key: 'samples',
      header: <Trans>For example</Trans>,
      cell: ({ samples, filled }) => (
        <div className="import-samples">
          {samples.join(' · ')}
          <div className="small soft">
            <Trans>
              filled in <Num value={filled} /> lines
            </Trans>
          </div>
        </div>
      ),
    },
    {
      key: 'field',
      header: <Trans>Means</Trans>,
      cell: ({ index, heading, field, confidence, from }) => {
        const value = fields[index] ?? '';
        const number = index + 1;
        const word = sources[from];
        return (
          <Field
            label={
              <span className="hidden-text">
                {heading ? t`What ${heading} means` : t`What column ${number} means`}
              </span>
            }
            hint={
              value !== '' && value === field && word ? (
                <>
                  {i18n._(word)}
                  {confidence < 90 && <>, {t`please look`}</>}
                </>
              ) : undefined
            }
            error={
              wrongAt(error, `/fields/${index}`) ??
              (twice.has(value) ? t`Two columns cannot mean the same. Leave one out.` : undefined)
            }
          >
            <Select
              empty={t`Left out`}
              options={options}
              value={value}
              onChange={({ target }) =>
                setFields((all) => all.map((one, at) => (at === index ? target.value : one)))
              }
            />
          </Field>
        );
      },
    },
  ];
  return (
    <form
      className="stack import-mapping"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ act: 'mapping', fields: fields.map((field) => field || null) });
      }}
    >
      {list.template && (
        <Note>
          {list.template === 'osh_list' ? (
            <Trans>This is the list template of Open Supply Hub; its columns are known.</Trans>
          ) : (
            <Trans>This is a download of Open Supply Hub; its columns are known.</Trans>
          )}
        </Note>
      )}
      <DataTable
        caption={t`Columns of the list`}
        columns={columns}
        rows={list.columns}
        rowKey={({ index }) => String(index)}
      />
      <Elsewhere error={error} fields={fields.map((_, at) => `/fields/${at}`)} />
      <div className="row">
        <Button
          type="submit"
          kind={list.state === 'parsed' ? 'primary' : undefined}
          busy={act.isPending && act.variables.act === 'mapping'}
          disabled={!changed || twice.size > 0}
        >
          <Trans>Read the lines by these columns</Trans>
        </Button>
        <span className="small soft">
          <Trans>We remember it for your next list.</Trans>
        </span>
      </div>
    </form>
  );
}
