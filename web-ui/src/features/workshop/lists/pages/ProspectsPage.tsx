import '../lists.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useList } from '@/api/page';
import { problemText } from '@/api/problem';
import { useSession } from '@/api/session';
import { Button, LinkButton } from '@/ui/Button';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { Download } from '@/ui/Download';
import { Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere } from '@/ui/errors';
import { type Filter, FilterBar } from '@/ui/FilterBar';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Badge } from '@/ui/Status';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type Prospect, prospectsKey, useInvite, useSetAside } from '../api';
import { prospectStates, prospectTones } from '../words';

export type ProspectsSearch = {
  state?: string;
  district?: string;
  q?: string;
  importId?: string;
};

type ProspectsPageProps = {
  search: ProspectsSearch;
  onSearch: (search: ProspectsSearch) => void;
};

const isFree = ({ state }: Prospect) =>
  ['waiting', 'invited', 'claimed', 'granted'].includes(state);
const isMobile = (phone: string) => !phone.startsWith('+90') || phone.startsWith('+905');

/** Workshops the centre knows from lists, and how their owners are reached. */
export function ProspectsPage({ search, onSearch }: ProspectsPageProps) {
  const { t, i18n } = useLingui();
  const { organisation } = useSession();
  const decides = organisation.role === 'coordinator';
  const list = useList<Prospect>([...prospectsKey, 'list'], '/api/prospects', { query: search });
  const [aside, setAside] = useState<Prospect>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const inviting = useInviting();
  const filters: readonly Filter[] = [
    { name: 'q', label: t`Name or code`, kind: 'search' },
    {
      name: 'state',
      label: t`State`,
      kind: 'select',
      all: t`All who wait`,
      options: Object.entries(prospectStates).map(([value, word]) => ({
        value,
        label: i18n._(word),
      })),
    },
    { name: 'district', label: t`District`, kind: 'search' },
  ];
  const columns: readonly Column<Prospect>[] = [
    {
      key: 'name',
      header: <Trans>Workshop</Trans>,
      cell: (row) => (
        <>
          <span className="strong">{row.name}</span>
          <div className="small soft">
            {[row.district, row.province].filter(Boolean).join(', ') || row.address || row.country}
          </div>
          <div className="small soft prospect-source">
            <Source source={row.source} line={row.line} />
          </div>
        </>
      ),
    },
    {
      key: 'reach',
      header: <Trans>Reached at</Trans>,
      cell: ({ contact, phone, email }) => (
        <>
          {contact && <div>{contact}</div>}
          {phone && <div>{phone}</div>}
          {email && <div>{email}</div>}
          {!phone && !email && (
            <span className="soft">
              <Trans>not in the list</Trans>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>State</Trans>,
      cell: (row) => <State row={row} failed={inviting.failed.get(row.id)} />,
    },
    {
      key: 'acts',
      header: <Trans>What to do</Trans>,
      cell: (row) =>
        decides && isFree(row) ? (
          <Acts row={row} inviting={inviting} onAside={() => setAside(row)} />
        ) : null,
    },
  ];
  const chosen = (list.rows ?? []).filter(({ id }) => selected.has(id));
  const invitable = chosen.filter((row) => isFree(row) && row.reachable);
  const count = invitable.length;
  return (
    <Page>
      <PageHeader
        title={<Trans>Workshops from lists</Trans>}
        actions={
          <>
            <LinkButton to="/centre/claims">
              <Trans>Claims</Trans>
            </LinkButton>
            <LinkButton kind="primary" icon="import" to="/centre/imports">
              <Trans>Import workshops</Trans>
            </LinkButton>
          </>
        }
      >
        <Trans>
          Each waits for its owner. She takes it over by an invitation, or proves that it is hers.
        </Trans>
      </PageHeader>
      <FilterBar
        label={t`Filter workshops from lists`}
        filters={filters}
        search={search}
        onSearch={onSearch}
      >
        {search.importId && (
          <Button
            kind="quiet"
            icon="close"
            onClick={() => onSearch({ ...search, importId: undefined })}
          >
            <Trans>All lists, not only this one</Trans>
          </Button>
        )}
        <Download path="/api/prospects" query={search} />
      </FilterBar>
      {decides && selected.size > 0 && (
        <div className="row">
          <Button
            kind="primary"
            icon="message"
            busy={inviting.busy}
            disabled={count === 0}
            onClick={() => inviting.all(invitable).then(() => setSelected(new Set()))}
          >
            <Plural value={count} one="Invite # owner" other="Invite # owners" />
          </Button>
          {selected.size > count && (
            <span className="small soft">
              <Plural
                value={selected.size - count}
                one="# of the chosen cannot be reached."
                other="# of the chosen cannot be reached."
              />
            </span>
          )}
        </div>
      )}
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : list.rows.length === 0 ? (
        <EmptyState
          title={<Trans>No workshop fits</Trans>}
          action={
            <LinkButton to="/centre/imports">
              <Trans>Import workshops</Trans>
            </LinkButton>
          }
        >
          <Trans>Clear the filter, or bring in the list in which you keep your workshops.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          caption={t`Workshops from lists`}
          columns={columns}
          rows={list.rows}
          rowKey={({ id }) => id}
          selected={decides ? selected : undefined}
          onSelected={decides ? setSelected : undefined}
        />
      )}
      <LoadMore list={list} />
      <Dialog
        open={aside !== undefined}
        onClose={() => setAside(undefined)}
        title={<Trans>Set the workshop aside?</Trans>}
      >
        {aside && <SetAside prospect={aside} onDone={() => setAside(undefined)} />}
      </Dialog>
    </Page>
  );
}

function Source({ source, line }: { source: string; line: number }) {
  return (
    <Trans>
      {source}, line {line}
    </Trans>
  );
}

type Inviting = ReturnType<typeof useInviting>;

/** One after the other, so that each row says what became of its own invitation. */
function useInviting() {
  const { t } = useLingui();
  const invite = useInvite();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const one = async (id: string, by?: 'sms' | 'mail') => {
    try {
      await invite.mutateAsync({ id, by });
      setFailed((before) => new Map([...before].filter(([other]) => other !== id)));
      return true;
    } catch (error) {
      setFailed((before) => new Map(before).set(id, problemText(error)));
      return false;
    }
  };
  const sent = (count: number) => {
    if (count > 0)
      toast(
        count === 1 ? t`The invitation is on its way.` : t`${count} invitations are on their way.`,
      );
  };
  return {
    busy,
    failed,
    at: invite.isPending ? invite.variables?.id : undefined,
    one: async (id: string, by: 'sms' | 'mail') => sent((await one(id, by)) ? 1 : 0),
    all: async (rows: readonly Prospect[]) => {
      setBusy(true);
      let count = 0;
      for (const { id } of rows) if (await one(id)) count += 1;
      setBusy(false);
      sent(count);
    },
  };
}

function State({ row, failed }: { row: Prospect; failed?: string }) {
  const { i18n } = useLingui();
  const word = prospectStates[row.state];
  const badge = <Badge tone={prospectTones[row.state]}>{word ? i18n._(word) : row.state}</Badge>;
  return (
    <>
      {row.state === 'claimed' && row.claim ? (
        <Link to="/centre/claims" search={{ claim: row.claim }}>
          {badge}
        </Link>
      ) : (
        badge
      )}
      {row.state === 'invited' && row.invitedAt && (
        <div className="small soft">
          <Moment at={row.invitedAt} />
        </div>
      )}
      {failed && (
        <div className="field__error" role="alert">
          {failed}
        </div>
      )}
    </>
  );
}

type ActsProps = { row: Prospect; inviting: Inviting; onAside: () => void };

function Acts({ row, inviting, onAside }: ActsProps) {
  const { id, name, phone, email, state } = row;
  const again = state === 'invited';
  const busy = inviting.at === id;
  // Read aloud out of its row, a button says whom it means.
  const whom = <span className="hidden-text">: {name}</span>;
  return (
    <div className="row prospect-acts">
      {phone && isMobile(phone) && (
        <Button size="small" busy={busy} onClick={() => inviting.one(id, 'sms')}>
          {again ? <Trans>SMS again</Trans> : <Trans>Invite by SMS</Trans>}
          {whom}
        </Button>
      )}
      {email && (
        <Button size="small" busy={busy} onClick={() => inviting.one(id, 'mail')}>
          {again ? <Trans>E-mail again</Trans> : <Trans>Invite by e-mail</Trans>}
          {whom}
        </Button>
      )}
      <Button size="small" kind="quiet" onClick={onAside}>
        <Trans>Set aside</Trans>
        {whom}
      </Button>
    </div>
  );
}

function SetAside({ prospect, onDone }: { prospect: Prospect; onDone: () => void }) {
  const { t } = useLingui();
  const { id, name } = prospect;
  const set = useSetAside(() => {
    toast(t`${name} is not asked any further.`);
    onDone();
  });
  return (
    <div className="stack">
      <p>
        <Trans>
          {name} has closed or does not belong here. Nobody can take it over any longer, and the
          same list does not bring it back.
        </Trans>
      </p>
      <Elsewhere error={set.error} />
      <div className="row">
        <Button kind="lose" busy={set.isPending} onClick={() => set.mutate({ id })}>
          <Trans>Set aside</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </div>
  );
}
