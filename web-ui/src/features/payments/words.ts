import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '@/ui/tone';

const tones: Record<string, Tone> = {
  pending: 'plain',
  processing: 'accent',
  paid: 'done',
  failed: 'lose',
  disputed: 'lose',
};

export const payoutTone = (state: string, daysLate = 0): Tone =>
  daysLate > 0 && state === 'pending' ? 'lose' : (tones[state] ?? 'plain');

/** What a column of a bank's file means. */
export const columns = {
  date: msg`Day of the entry`,
  amount: msg`Amount, in and out in one column`,
  credit: msg`Money in`,
  debit: msg`Money out`,
  text: msg`What the payer wrote`,
  payer: msg`Who paid`,
  payerIban: msg`IBAN of the payer`,
  reference: msg`The bank's own number`,
  currency: msg`Currency`,
} as const satisfies Record<string, MessageDescriptor>;

export const ignoreReasons: Record<string, MessageDescriptor> = {
  other_customer: msg`From another customer`,
  own_money: msg`My own money`,
  not_sales: msg`Not for work: rent, refund, loan`,
  other: msg`Something else`,
};

/** Why a transfer is proposed for an entry. */
export const hints: Record<string, MessageDescriptor> = {
  reference: msg`its reference stands in the text`,
  sent_reference: msg`the brand named this transfer`,
  amount: msg`same amount`,
  name: msg`the brand's name stands in the text`,
};

export const postings: Record<string, MessageDescriptor> = {
  earned: msg`Earned`,
  received: msg`Received`,
  overpaid: msg`Came above what was owed`,
  reversal: msg`Correction`,
};
