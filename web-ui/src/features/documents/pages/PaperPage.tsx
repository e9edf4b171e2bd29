import '../documents.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem';
import { useLanguage } from '@/i18n/use-language';
import { Button, LinkButton } from '@/ui/Button';
import { Day, Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { Details, Section } from '@/ui/Section';
import { Badge, StatusBadge } from '@/ui/Status';
import { KeyValue, PageHeader, Skeleton } from '@/ui/surfaces';
import { type Paper, paperQuery, type Revision, typesQuery, useWithdraw } from '../api';
import { DecisionForm } from '../forms/DecisionForm';
import { Guide } from '../sections/Guide';
import { IssuerChecks } from '../sections/IssuerChecks';
import type { Workspace } from '../sections/PaperCards';
import { Fingerprints, Parts } from '../sections/Parts';
import { Viewings } from '../sections/Viewings';
import { ofWorkers, standings, tones, typeName } from '../words';

/** One paper: how it stands, its pages, what was said and decided. */
export function PaperPage({ id, workspace }: { id: string; workspace: Workspace }) {
  const { t } = useLingui();
  const language = useLanguage();
  const paper = useQuery(paperQuery(id));
  const types = useQuery(typesQuery);
  if (paper.error) {
    return (
      <Page width="reading">
        <ErrorState error={paper.error} reset={() => paper.refetch()} />
      </Page>
    );
  }
  if (!paper.data || !types.data) {
    return (
      <Page width="reading">
        <Skeleton label={t`Loading`} lines={8} />
      </Page>
    );
  }
  const type = types.data.find((one) => one.id === paper.data.type);
  const title = typeName(type, language);
  return (
    <Page width="reading">
      <PageHeader
        title={title}
        over={workspace === 'centre' ? paper.data.organisation : paper.data.label || undefined}
      >
        <StandingLine paper={paper.data} />
      </PageHeader>
      <PaperActs paper={paper.data} workspace={workspace} />
      {workspace === 'workshop' && <Guide type={paper.data.type} />}
      <IssuerChecks paper={id} />
      {ofWorkers(type) && <Viewings paper={id} />}
      {paper.data.revisions.map((revision, index) =>
        index === 0 ? (
          <Section key={revision.number} title={<Trans>What it says</Trans>}>
            <RevisionParts revision={revision} title={title} />
          </Section>
        ) : (
          <Details
            key={revision.number}
            title={
              <Trans>
                Before: sent <Moment at={revision.sentAt} />
              </Trans>
            }
          >
            <RevisionParts revision={revision} title={title} />
          </Details>
        ),
      )}
    </Page>
  );
}

function StandingLine({ paper }: { paper: Paper }) {
  const { i18n } = useLingui();
  const standing = standings[paper.standing];
  return (
    <span className="row">
      <Badge tone={tones[paper.standing]}>{standing && i18n._(standing)}</Badge>
      {paper.validTo && !['sent_back', 'withdrawn'].includes(paper.standing) && (
        <span>
          <Trans>
            through <Day date={paper.validTo} shape="long" />
          </Trans>
        </span>
      )}
    </span>
  );
}

function PaperActs({ paper, workspace }: { paper: Paper; workspace: Workspace }) {
  const withdraw = useWithdraw(paper);
  const may = (act: string) => paper.acts.some((one) => one.act === act);
  const newest = paper.revisions[0];
  const back = newest?.state === 'sent_back';
  return (
    <>
      {back && newest.reason && (
        <Note tone="lose">
          <strong>
            <Trans>The centre sent it back:</Trans>
          </strong>{' '}
          {newest.reason}
        </Note>
      )}
      {newest?.state === 'in_review' && workspace !== 'centre' && (
        <Note>
          <Trans>
            The centre is looking at it. You will be told; until then it does not count.
          </Trans>
        </Note>
      )}
      {withdraw.error && <Note tone="lose">{problemText(withdraw.error)}</Note>}
      {workspace !== 'centre' && (
        <div className="row no-print">
          {may('renew') && (
            <LinkButton
              to={`/${workspace}/papers/new`}
              search={{ renew: paper.id }}
              kind="primary"
              icon="camera"
            >
              {back ? <Trans>Send it again</Trans> : <Trans>Add the new one</Trans>}
            </LinkButton>
          )}
          {may('withdraw') && (
            <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              <Trans>Take it back</Trans>
            </Button>
          )}
        </div>
      )}
      {workspace === 'centre' && newest && (may('confirm') || may('send_back')) && (
        <DecisionForm
          key={`${paper.id} ${paper.version}`}
          decided={{ paperId: paper.id, number: newest.number, version: paper.version }}
          confirmed={newest.state !== 'in_review'}
        />
      )}
    </>
  );
}

function RevisionParts({ revision, title }: { revision: Revision; title: string }) {
  return (
    <div className="stack">
      <RevisionFacts revision={revision} />
      <Parts pages={revision.pages} title={title} />
      <Fingerprints pages={revision.pages} />
    </div>
  );
}

/** What was typed, and what the centre said to it: claimed and confirmed never look alike. */
export function RevisionFacts({ revision }: { revision: Revision }) {
  useLanguage();
  return (
    <KeyValue
      pairs={[
        [<Trans key="issuer">Issued by</Trans>, revision.issuer],
        [<Trans key="number">Number</Trans>, revision.documentNumber],
        [
          <Trans key="issued">Date of issue</Trans>,
          <Day key="day" date={revision.issuedOn} shape="long" />,
        ],
        [
          <Trans key="last">Last day</Trans>,
          revision.expiresOn ? (
            <span key="day">
              <Day date={revision.expiresOn} shape="long" />
              {revision.expiresEstimated && (
                <span className="soft">
                  {' '}
                  <Trans>(not printed; usual term)</Trans>
                </span>
              )}
            </span>
          ) : (
            <Trans key="none">without a term</Trans>
          ),
        ],
        [
          <Trans key="state">Decision</Trans>,
          <StatusBadge
            key="badge"
            course="document_renewal"
            state={revision.state}
            tone={tones[revision.state]}
          />,
        ],
        [
          <Trans key="by">Looked at by</Trans>,
          revision.decidedAt && (
            <span key="when">
              {revision.decidedBy} · <Moment at={revision.decidedAt} />
            </span>
          ),
        ],
        [<Trans key="reason">Reason</Trans>, revision.reason],
      ]}
    />
  );
}
