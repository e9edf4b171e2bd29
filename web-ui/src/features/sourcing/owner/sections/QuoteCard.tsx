import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Button, LinkButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Day, WeekName } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { StatusBadge } from '@/ui/Status';
import { Card, CardHead, KeyValue } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { useQuoteAct } from '../../api';
import type { Quote } from '../../queries';

const tones = { submitted: 'accent', accepted: 'done' } as const;

/** The quote that was given, and what can still be done with it. */
export function QuoteCard({ quote }: { quote: Quote }) {
  const { price, pieces, net, state } = quote;
  const weeks = [...new Set(quote.plan.map(({ week }) => week))];
  return (
    <Card className="facts" tone={state === 'accepted' ? 'done' : undefined}>
      <CardHead>
        <h2>
          <Trans>Your price</Trans>
        </h2>
        <StatusBadge course="quote" state={state} tone={tones[state as keyof typeof tones]} />
      </CardHead>
      <KeyValue
        pairs={[
          [<Trans key="p">Per piece</Trans>, price && <Money key="v" amount={price} />],
          [<Trans key="n">Pieces</Trans>, pieces && <Num key="v" value={pieces} />],
          [
            <Trans key="i">In your hand</Trans>,
            net && (
              <strong key="v">
                <Money amount={net.inHand} />
              </strong>
            ),
          ],
          [
            <Trans key="w">Working weeks</Trans>,
            weeks.length > 0 && (
              <ul key="v" className="plain">
                {weeks.map((week) => (
                  <li key={week}>
                    <WeekName week={week} />
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            <Trans key="u">Stands until</Trans>,
            quote.validUntil && <Day key="v" date={quote.validUntil} />,
          ],
        ]}
      />
      {state === 'accepted' ? (
        <LinkButton kind="primary" wide to="/workshop/jobs">
          <Trans>To my jobs</Trans>
        </LinkButton>
      ) : (
        <Withdraw quote={quote} />
      )}
    </Card>
  );
}

function Withdraw({ quote }: { quote: Quote }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const act = useQuoteAct(() => {
    toast(t`Your price is taken back.`);
    setAsking(false);
  });
  return (
    <>
      <ActButtons
        course="quote"
        acts={quote.acts}
        losing={['withdraw']}
        onAct={() => setAsking(true)}
      />
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Take the price back?</Trans>}
      >
        <p>
          <Trans>The brand will be told. While answers are taken you can give another price.</Trans>
        </p>
        {act.error && <Note tone="lose">{problemText(act.error, 'quote')}</Note>}
        <Button
          kind="lose"
          busy={act.isPending}
          onClick={() => act.mutate({ id: quote.id, version: quote.version, act: 'withdraw' })}
        >
          {courseLabel('quote', 'act', 'withdraw')}
        </Button>
      </Dialog>
    </>
  );
}
