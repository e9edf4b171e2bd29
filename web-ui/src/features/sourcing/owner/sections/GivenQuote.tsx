import type { Quote } from '../../queries';
import { OutcomeNote } from './OutcomeNote';
import { QuoteCard } from './QuoteCard';

/** The price that was given, and what became of it. */
export default function GivenQuote({ quote }: { quote: Quote }) {
  return (
    <>
      <QuoteCard quote={quote} />
      {quote.outcome && <OutcomeNote outcome={quote.outcome} />}
    </>
  );
}
