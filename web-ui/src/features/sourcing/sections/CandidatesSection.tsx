import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { processes } from '@/i18n/trade';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import { today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { CapacityBars } from '@/ui/CapacityBars';
import { type Column, DataTable } from '@/ui/DataTable';
import { Day } from '@/ui/dates';
import { Field } from '@/ui/Field';
import { Num } from '@/ui/figures';
import { Checkbox, Select, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { EmptyState, Skeleton } from '@/ui/surfaces';
import { useCandidates, useInvite } from '../api';
import { minutesOf, workWeeks } from '../model';
import { usePaperName } from '../names';
import type { Candidate, Enquiry } from '../queries';

type CandidatesSectionProps = { enquiry: Enquiry; onDone: () => void };

/** Active members with their free minutes in the weeks of the job; those chosen are asked. */
export function CandidatesSection({ enquiry, onDone }: CandidatesSectionProps) {
  const { t, i18n } = useLingui();
  const { terms, pieces } = enquiry;
  const asked = terms.processes.map(({ process }) => process);
  const [process, setProcess] = useState(
    asked.includes('sewing') ? 'sewing' : (asked[0] ?? 'sewing'),
  );
  const [name, setName] = useState('');
  const [district, setDistrict] = useState('');
  const [enough, setEnough] = useState(false);
  const [certified, setCertified] = useState(terms.certificates.length > 0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [firstWeek, lastWeek] = workWeeks(today(), terms.dueWeek);
  const smv = terms.processes.find((one) => one.process === process)?.smv ?? 0;
  const needed = minutesOf(pieces, smv);
  const found = useCandidates({
    process,
    firstWeek,
    lastWeek,
    minutes: enough && needed > 0 ? needed : undefined,
    district: district.trim() || undefined,
    certificate: certified ? terms.certificates : undefined,
    q: name.trim() || undefined,
  });
  const invite = useInvite(enquiry.id, 'invite');
  const already = new Set(enquiry.invited.map(({ workshopId }) => workshopId));
  const rows = found.data?.items.filter(({ workshopId }) => !already.has(workshopId));
  const send = () => invite.mutate({ workshopIds: [...chosen] }, { onSuccess: onDone });
  return (
    <div className="stack">
      <div className="pair">
        <Field label={<Trans>Work</Trans>}>
          <Select
            value={process}
            onChange={(event) => setProcess(event.target.value)}
            options={Object.entries(processes).map(([value, word]) => ({
              value,
              label: i18n._(word),
            }))}
          />
        </Field>
        <Field label={<Trans>District</Trans>}>
          <TextInput value={district} onChange={(event) => setDistrict(event.target.value)} />
        </Field>
        <Field label={<Trans>Name</Trans>}>
          <TextInput value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
      </div>
      <div className="row">
        {needed > 0 && (
          <Checkbox checked={enough} onChange={(event) => setEnough(event.target.checked)}>
            <Trans>
              only with <Num value={needed} /> free minutes, enough for all pieces
            </Trans>
          </Checkbox>
        )}
        {terms.certificates.length > 0 && (
          <Checkbox checked={certified} onChange={(event) => setCertified(event.target.checked)}>
            <Trans>only with the certificates asked, confirmed</Trans>
          </Checkbox>
        )}
      </div>
      {found.error ? (
        <Note tone="lose">{problemText(found.error)}</Note>
      ) : !rows ? (
        <Skeleton lines={5} label={t`Loading`} />
      ) : rows.length === 0 ? (
        <EmptyState as="h3" title={<Trans>Nobody fits</Trans>}>
          <p>
            <Trans>Loosen the filter, or move the due week.</Trans>
          </p>
        </EmptyState>
      ) : (
        <CandidateTable
          rows={rows}
          asked={terms.certificates}
          chosen={chosen}
          onChosen={setChosen}
        />
      )}
      {invite.error && <Note tone="lose">{problemText(invite.error)}</Note>}
      <div className="row">
        <Button
          kind="primary"
          busy={invite.isPending}
          aria-disabled={chosen.size === 0 || undefined}
          onClick={send}
        >
          {enquiry.state === 'draft' ? (
            <Trans>Put {chosen.size} on the list</Trans>
          ) : (
            <Trans>Ask {chosen.size} now</Trans>
          )}
        </Button>
      </div>
    </div>
  );
}

type CandidateTableProps = {
  rows: readonly Candidate[];
  asked: readonly string[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

function CandidateTable({ rows, asked, chosen, onChosen }: CandidateTableProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const paperName = usePaperName();
  const columns: readonly Column<Candidate>[] = [
    {
      key: 'name',
      header: <Trans>Workshop</Trans>,
      cell: (row) => (
        <>
          <a href={`/w/${row.code}`} target="_blank" rel="noreferrer">
            {row.name}
          </a>
          <br />
          <span className="small soft">{row.district}</span>
        </>
      ),
      value: (row) => row.name,
    },
    {
      key: 'people',
      header: <Trans>People sewing</Trans>,
      cell: (row) =>
        typeof row.sewingPeople === 'number' ? <Num value={row.sewingPeople} /> : '–',
      value: (row) => row.sewingPeople,
      figure: true,
    },
    {
      key: 'free',
      header: <Trans>Free minutes</Trans>,
      cell: (row) => <Num value={row.freeMinutes} />,
      value: (row) => row.freeMinutes,
      figure: true,
    },
    {
      key: 'weeks',
      header: <Trans>By week</Trans>,
      cell: (row) => (
        <CapacityBars
          small
          label={t`Free minutes of ${row.name}: ${formatNumber(row.freeMinutes, language)}`}
          weeks={row.weeks.map(({ week, minutes }) => ({
            week,
            free: minutes ?? 0,
            taken: 0,
            closed: 0,
          }))}
        />
      ),
    },
    {
      key: 'papers',
      header: <Trans>Confirmed certificates</Trans>,
      cell: (row) => (
        <ul className="plain">
          {row.certificates
            .filter(({ type }) => asked.length === 0 || asked.includes(type))
            .map(({ type, validTo }) => (
              <li key={type} className="small">
                {paperName(type)}
                {validTo && (
                  <>
                    , <Day date={validTo} shape="short" />
                  </>
                )}
              </li>
            ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      caption={t`Workshops that can be asked`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.workshopId}
      selected={chosen}
      onSelected={onChosen}
    />
  );
}
