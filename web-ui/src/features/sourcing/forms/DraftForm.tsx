import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { ActButtons } from '@/ui/ActButtons';
import { Button, LinkButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { StatusBadge } from '@/ui/Status';
import { Card, PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useEnquiryAct, useSave } from '../api';
import { useAutosave } from '../autosave';
import { SavingNote } from '../owner/sections/SavingNote';
import { type Enquiry, enquiryQuery, type Terms } from '../queries';
import { GuestsSection } from '../sections/GuestsSection';
import { ReadinessSection } from '../sections/ReadinessSection';
import { ActForm } from './ActForm';
import { MinutesPart } from './MinutesPart';
import { DatesPart, MoneyPart } from './MoneyPart';
import { QualityPart, TermsPart } from './TermsPart';
import { PiecesPart, ReferencesPart, WorkPart } from './WorkPart';

type Typed = { poNumber: string; terms: Terms };

/** What every part of the form gets. */
export type PartProps = {
  terms: Terms;
  set: (change: Partial<Terms>) => void;
  error: unknown;
};

/** An enquiry being written: saved as it is typed, with the list of what is missing beside it. */
export function DraftForm({ enquiry }: { enquiry: Enquiry }) {
  const { id } = enquiry;
  const queries = useQueryClient();
  const version = useRef(enquiry.version);
  const save = useSave(id);
  const draft = useAutosave<Typed, Enquiry>(
    `enquiry:${id}`,
    () => ({ poNumber: enquiry.poNumber, terms: enquiry.terms }),
    async ({ poNumber, terms }) => {
      const answer = await save.mutateAsync({
        version: version.current,
        poNumber: poNumber.trim() || enquiry.poNumber,
        terms: sendable(terms),
      });
      version.current = answer.version;
      return answer;
    },
  );
  const { terms } = draft.value;
  const { set: setTyped } = draft;
  const latest = useRef(terms);
  latest.current = terms;
  const set = useCallback(
    (change: Partial<Terms>) => {
      latest.current = { ...latest.current, ...change };
      setTyped({ terms: latest.current });
    },
    [setTyped],
  );
  const part: PartProps = { terms, set, error: draft.error };
  const stale = draft.error instanceof Problem && draft.error.slug === 'stale';
  const takeTheirs = async () => {
    const theirs = await queries.fetchQuery({ ...enquiryQuery(id), staleTime: 0 });
    version.current = theirs.version;
    await draft.flush(true);
  };
  return (
    <Page>
      <PageHeader
        title={draft.value.poNumber || enquiry.poNumber}
        over={
          <Link to="/brand/enquiries">
            <Trans>Enquiries</Trans>
          </Link>
        }
        actions={
          <LinkButton to="/brand/enquiries/$id/preview" params={{ id }}>
            <Trans>As the workshop sees it</Trans>
          </LinkButton>
        }
      >
        <StatusBadge course="enquiry" state={enquiry.state} />
      </PageHeader>
      <div className="desk-two">
        <div className="stack loose">
          <ReferencesPart
            {...part}
            poNumber={draft.value.poNumber}
            onPoNumber={(poNumber) => setTyped({ poNumber })}
          />
          <WorkPart {...part} />
          <PiecesPart id={id} {...part} />
          <MinutesPart {...part} />
          <TermsPart {...part} />
          <QualityPart {...part} />
          <MoneyPart {...part} />
          <DatesPart {...part} />
          <div className="form-part" id="part-guests">
            <GuestsSection enquiry={enquiry} />
          </div>
        </div>
        <div className="stack desk-two__side">
          <ReadinessSection enquiry={enquiry} />
          <DraftActs enquiry={enquiry} flush={() => draft.flush()} />
          <SavingNote saving={draft.saving} error={draft.error} />
          {stale && (
            <Button onClick={takeTheirs}>
              <Trans>Save mine over it</Trans>
            </Button>
          )}
        </div>
      </div>
    </Page>
  );
}

/** Figures that are none yet are not sent; the rest is saved all the same. */
function sendable(terms: Terms): Terms {
  const number = (value: number | undefined) =>
    typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
  return {
    ...terms,
    toleranceUnder: number(terms.toleranceUnder),
    toleranceOver: number(terms.toleranceOver),
    priceIdeaMinor: number(terms.priceIdeaMinor) || undefined,
    depositPercent: number(terms.depositPercent) ?? 0,
    silenceDays: number(terms.silenceDays) ?? 7,
    processes: terms.processes.filter(({ smv }) => smv > 0),
    matrix: {
      ...terms.matrix,
      pieces: terms.matrix.pieces.map((line) =>
        line.map((figure) => (Number.isNaN(figure) ? (null as unknown as number) : figure)),
      ),
    },
  };
}

function DraftActs({ enquiry, flush }: { enquiry: Enquiry; flush: () => Promise<Enquiry | null> }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  const [saved, setSaved] = useState(enquiry);
  const act = useEnquiryAct(saved.version > enquiry.version ? saved : enquiry, (done) => {
    setOpen(null);
    toast(done.state === 'published' ? t`Posted. The workshops are being asked.` : t`Given up.`);
  });
  const begin = async (name: string) => {
    act.reset();
    const answer = await flush();
    if (answer) setSaved(answer);
    setOpen(name);
  };
  const { poNumber } = enquiry;
  return (
    <>
      <ActButtons
        course="enquiry"
        acts={enquiry.acts}
        losing={['cancel']}
        busy={act.isPending ? act.variables.act : null}
        onAct={begin}
      />
      <Dialog
        open={open === 'publish'}
        onClose={() => setOpen(null)}
        title={<Trans>Post {poNumber}?</Trans>}
      >
        <Card>
          <p>
            <Trans>
              The workshops chosen are asked at once and see everything you wrote. After that the
              terms stand; only further workshops can be added.
            </Trans>
          </p>
        </Card>
        {act.error && <Note tone="lose">{problemText(act.error, 'enquiry')}</Note>}
        <Button kind="primary" busy={act.isPending} onClick={() => act.mutate({ act: 'publish' })}>
          <Trans>Post it</Trans>
        </Button>
      </Dialog>
      <Dialog
        open={open === 'cancel'}
        onClose={() => setOpen(null)}
        title={<Trans>Give this draft up?</Trans>}
      >
        <ActForm
          act="cancel"
          losing
          busy={act.isPending}
          error={act.error}
          onSend={(input) => act.mutate({ act: 'cancel', ...input })}
        />
      </Dialog>
    </>
  );
}
