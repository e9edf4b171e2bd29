import '../lists.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useList } from '@/api/page';
import { useSession } from '@/api/session';
import { fileAddress, type Stored } from '@/api/upload';
import { AnchorButton, Button } from '@/ui/Button';
import { Download } from '@/ui/Download';
import { Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Elsewhere } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { FilterBar } from '@/ui/FilterBar';
import { Select, TextArea } from '@/ui/inputs';
import { LoadMore } from '@/ui/LoadMore';
import { Page } from '@/ui/Page';
import { Badge } from '@/ui/Status';
import { EmptyState, KeyValue, PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type Claim, claimsKey, useDecideClaim } from '../api';
import { claimStates, refusals } from '../words';

export type ClaimsSearch = { state?: string; claim?: string };

type ClaimsPageProps = { search: ClaimsSearch; onSearch: (search: ClaimsSearch) => void };

/** Who says that a workshop of a list is hers: the proof beside the decision. */
export function ClaimsPage({ search, onSearch }: ClaimsPageProps) {
  const { t, i18n } = useLingui();
  const { claim: shown, ...filter } = search;
  const list = useList<Claim>([...claimsKey, 'list'], '/api/claims', {
    query: { state: filter.state ?? 'open' },
  });
  const rows = list.rows ?? [];
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === shown),
  );
  const claim = rows[at];
  return (
    <Page>
      <PageHeader title={<Trans>Claims on workshops</Trans>}>
        <Trans>Look at the proof, then say whether the workshop is hers.</Trans>
      </PageHeader>
      <FilterBar
        label={t`Filter claims`}
        filters={[
          {
            name: 'state',
            label: t`State`,
            kind: 'select',
            all: t`To be decided`,
            options: Object.entries(claimStates)
              .filter(([value]) => value !== 'open')
              .map(([value, word]) => ({ value, label: i18n._(word) })),
          },
        ]}
        search={filter}
        onSearch={onSearch}
      >
        <Download path="/api/claims" query={{ state: filter.state ?? 'open' }} />
      </FilterBar>
      {list.error ? (
        <ErrorState as="h2" error={list.error} reset={() => list.refetch()} />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : !claim ? (
        <EmptyState title={<Trans>No claim waits</Trans>}>
          <Trans>When an owner says that a workshop of your lists is hers, it stands here.</Trans>
        </EmptyState>
      ) : (
        <div className="claim-desk">
          <nav aria-label={t`Claims`}>
            <ol className="claim-list">
              {rows.map((row, index) => (
                <li key={row.id}>
                  <button
                    type="button"
                    className="claim-line"
                    aria-current={index === at}
                    onClick={() => onSearch({ ...filter, claim: row.id })}
                  >
                    <span className="strong">{row.workshop}</span>
                    <span className="small">{row.name}</span>
                    <span className="small soft">
                      <Moment at={row.createdAt} />
                    </span>
                  </button>
                </li>
              ))}
            </ol>
            <LoadMore list={list} />
          </nav>
          <Proof files={claim.proof} />
          <Decision
            key={claim.id}
            claim={claim}
            onDone={() => {
              const next = rows[at + 1] ?? rows[at - 1];
              onSearch({ ...filter, claim: next?.id });
            }}
          />
        </div>
      )}
    </Page>
  );
}

const isPicture = (mediaType: string) => mediaType.startsWith('image/');

function Proof({ files }: { files: readonly Stored[] }) {
  const { t } = useLingui();
  return (
    <section className="claim-proof" aria-label={t`The proof`}>
      {files.map(({ id, name, mediaType }, index) => {
        const number = index + 1;
        return isPicture(mediaType) ? (
          <a key={id} href={fileAddress(id, true)} target="_blank" rel="noreferrer">
            <img src={fileAddress(id, true)} alt={t`Proof, page ${number}: ${name}`} />
          </a>
        ) : (
          <div key={id}>
            <AnchorButton href={fileAddress(id)} icon="document" download={name}>
              <Trans>Open {name}</Trans>
            </AnchorButton>
          </div>
        );
      })}
    </section>
  );
}

function Decision({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const { organisation } = useSession();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useDecideClaim(claim, onDone);
  const act = decide.isPending ? decide.variables?.act : undefined;
  const { workshop, code, district, province, name, note, state, decidedBy } = claim;
  const word = claimStates[state];
  const refuse = () => {
    setTried(true);
    if (!reason.trim()) return;
    decide.mutate(
      { act: 'refuse', reason: reason.trim() },
      { onSuccess: () => toast(t`Refused. The claimant is told why.`) },
    );
  };
  return (
    <section className="stack" aria-label={t`The claim`}>
      <h2>{workshop}</h2>
      <KeyValue
        pairs={[
          [t`Code`, code],
          [t`Place`, [district, province].filter(Boolean).join(', ')],
          [t`Claimed by`, name],
          [t`She says`, note],
          [t`Decided by`, decidedBy],
          [
            t`Reason`,
            claim.reason === 'taken_over'
              ? t`Its owner took it over by the link sent to the number in the list.`
              : claim.reason,
          ],
        ]}
      />
      {state !== 'open' ? (
        <div>
          <Badge tone={state === 'confirmed' ? 'done' : 'plain'}>{word && i18n._(word)}</Badge>
        </div>
      ) : organisation.role === 'coordinator' ? (
        <>
          <Elsewhere error={decide.error} />
          <Button
            kind="primary"
            wide
            busy={act === 'confirm'}
            onClick={() =>
              decide.mutate(
                { act: 'confirm' },
                { onSuccess: () => toast(t`Confirmed. She can go on with her application.`) },
              )
            }
          >
            <Trans>Confirm: the workshop is hers</Trans>
          </Button>
          <Field label={<Trans>A usual reason</Trans>} optional>
            <Select
              empty
              value=""
              options={refusals.map((one) => ({ value: i18n._(one), label: i18n._(one) }))}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
          <Field
            label={<Trans>Why not</Trans>}
            hint={<Trans>The claimant reads this.</Trans>}
            error={tried && !reason.trim() ? t`Write in a sentence what is missing.` : undefined}
          >
            <TextArea
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Field>
          <Button kind="lose" busy={act === 'refuse'} onClick={refuse}>
            <Trans>Refuse the claim</Trans>
          </Button>
        </>
      ) : (
        <p className="soft">
          <Trans>A coordinator decides.</Trans>
        </p>
      )}
    </section>
  );
}
