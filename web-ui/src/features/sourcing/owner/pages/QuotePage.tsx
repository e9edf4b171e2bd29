import '../../sourcing.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { problemText } from '@/api/problem';
import { addDays, today } from '@/lib/week';
import { Button, LinkButton } from '@/ui/Button';
import { wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Money, MoneyInput, Num, NumberInput } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useQuoteAct, useSaveQuote } from '../../api';
import { useAutosave } from '../../autosave';
import { useGarmentName } from '../../names';
import { type Invitation, invitationQuery, type Quote, type QuoteTerms } from '../../queries';
import { WeeksQuestion } from '../forms/WeeksQuestion';
import { NetCard } from '../sections/NetCard';
import { SavingNote } from '../sections/SavingNote';

type Step = '1' | '2' | '3';

type QuotePageProps = {
  id: string;
  step: Step;
  onStep: (step: Step) => void;
  onDone: () => void;
};

const standsFor = 21;

function typed({ quote, pieces }: Invitation): QuoteTerms {
  const draft = quote?.state === 'draft' ? quote : undefined;
  return {
    priceMinor: draft?.price?.minor,
    pieces: draft?.pieces ?? pieces,
    weeks: draft?.weeks ?? [],
    validUntil: draft?.validUntil ?? addDays(today(), standsFor),
    note: draft?.note ?? '',
  };
}

/** A price in three questions: how much, how many, in which weeks. */
export function QuotePage({ id, step, onStep, onDone }: QuotePageProps) {
  const { t } = useLingui();
  const { data: invitation } = useSuspenseQuery(invitationQuery(id));
  const garment = useGarmentName();
  const save = useSaveQuote(id);
  const draft = useAutosave<QuoteTerms, Quote>(
    `quote:${id}`,
    () => typed(invitation),
    (terms) => save.mutateAsync({ terms: sendable(terms) }),
  );
  const give = useQuoteAct(() => {
    toast(t`Your price is with the brand.`);
    onDone();
  });
  const quote = invitation.quote?.state === 'draft' ? invitation.quote : undefined;
  const send = async () => {
    const saved = await draft.flush(true);
    if (saved) give.mutate({ id: saved.id, version: saved.version, act: 'submit' });
  };
  const next = async () => {
    await draft.flush();
    onStep(step === '1' ? '2' : '3');
  };
  const complete =
    step === '1' ? figure(draft.value.priceMinor) : step === '2' && figure(draft.value.pieces);
  return (
    <Page width="reading">
      <PageHeader
        title={<Trans>Your price</Trans>}
        over={
          <Link to="/workshop/invitations/$id" params={{ id }}>
            {garment(invitation.terms.garment) || invitation.terms.style} · {invitation.brand}
          </Link>
        }
      >
        <Trans>Question {step} of 3</Trans>
      </PageHeader>
      <progress
        className="question-steps"
        max={3}
        value={Number(step)}
        aria-label={t`Question ${step} of 3`}
      />
      {step === '1' && <PriceQuestion invitation={invitation} draft={draft} />}
      {step === '2' && <PiecesQuestion invitation={invitation} draft={draft} />}
      {step === '3' && <WeeksQuestion invitation={invitation} draft={draft} quote={quote} />}
      {quote?.net && step !== '3' && (
        <NetCard net={quote.net}>
          <Trans>
            For <Num value={quote.pieces ?? 0} /> pieces at this price
          </Trans>
        </NetCard>
      )}
      {give.error && <Note tone="lose">{problemText(give.error, 'quote')}</Note>}
      <div className="answers">
        {step === '3' ? (
          <Button
            kind="primary"
            busy={give.isPending}
            aria-disabled={draft.value.weeks.length === 0 || undefined}
            onClick={send}
          >
            <Trans>Send the price</Trans>
          </Button>
        ) : (
          <Button kind="primary" icon="next" aria-disabled={!complete || undefined} onClick={next}>
            <Trans>Next question</Trans>
          </Button>
        )}
        {step === '1' ? (
          <LinkButton to="/workshop/invitations/$id" params={{ id }}>
            <Trans>Back to the job</Trans>
          </LinkButton>
        ) : (
          <Button icon="back" onClick={() => onStep(step === '3' ? '2' : '1')}>
            <Trans>One question back</Trans>
          </Button>
        )}
      </div>
      <SavingNote saving={draft.saving} error={draft.error} />
    </Page>
  );
}

/** A field that holds no figure is not sent, so that the rest is saved all the same. */
function sendable(terms: QuoteTerms): QuoteTerms {
  return {
    ...terms,
    priceMinor: figure(terms.priceMinor) ? terms.priceMinor : undefined,
    pieces: figure(terms.pieces) ? terms.pieces : undefined,
    validUntil: terms.validUntil || undefined,
  };
}

function figure(value: number | null | undefined): boolean {
  return typeof value === 'number' && value > 0;
}

export type Draft = ReturnType<typeof useAutosave<QuoteTerms, Quote>>;

function PriceQuestion({ invitation, draft }: { invitation: Invitation; draft: Draft }) {
  const { terms } = invitation;
  const idea = terms.priceIdeaMinor;
  return (
    <div className="big-input">
      <Field
        label={<Trans>For how much do you make one piece?</Trans>}
        hint={
          <>
            <Trans>Without VAT.</Trans>{' '}
            {idea && (
              <Trans>
                The brand thinks of <Money amount={{ minor: idea, currency: terms.currency }} />.
              </Trans>
            )}
          </>
        }
        error={wrongAt(draft.error, '/terms/priceMinor')}
      >
        <MoneyInput
          currency={terms.currency}
          value={draft.value.priceMinor ?? null}
          onChange={(priceMinor) => draft.set({ priceMinor: priceMinor ?? undefined })}
        />
      </Field>
    </div>
  );
}

function PiecesQuestion({ invitation, draft }: { invitation: Invitation; draft: Draft }) {
  const { t } = useLingui();
  return (
    <div className="big-input">
      <Field
        label={<Trans>How many of it can you take?</Trans>}
        hint={
          <Trans>
            The brand asks for <Num value={invitation.pieces} /> pieces. You may take fewer.
          </Trans>
        }
        error={wrongAt(draft.error, '/terms/pieces')}
      >
        <NumberInput
          unit={t`pieces`}
          value={draft.value.pieces ?? null}
          onChange={(pieces) => draft.set({ pieces: pieces ?? undefined })}
        />
      </Field>
    </div>
  );
}
