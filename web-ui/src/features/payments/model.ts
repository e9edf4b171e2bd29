import type { Fact, Payout } from './queries';

type Amount = { minor: number; currency: string };

/** The part of the VAT that reaches the workshop, which owes it to the tax office. */
export const ownVat = ({ vat, withheld }: Pick<Fact, 'vat' | 'withheld'>): Amount => ({
  minor: vat.minor - withheld.minor,
  currency: vat.currency,
});

/** Sums over all acceptances a transfer pays for. */
export function sums(facts: readonly Fact[]) {
  const of = (pick: (fact: Fact) => Amount): Amount => ({
    minor: facts.reduce((total, fact) => total + pick(fact).minor, 0),
    currency: facts[0]?.payable.currency ?? 'TRY',
  });
  return {
    pieces: facts.reduce((total, { pieces }) => total + pieces, 0),
    net: of(({ net }) => net),
    vat: of(({ vat }) => vat),
    withheld: of(({ withheld }) => withheld),
    own: of(ownVat),
    deposit: of(({ deposit }) => deposit),
  };
}

/** What of a transfer has not arrived. */
export const open = ({ amount, received }: Pick<Payout, 'amount' | 'received'>): Amount => ({
  minor: amount.minor - received.minor,
  currency: amount.currency,
});

/** An IBAN in groups of four, as it stands on a card. */
export const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** The bytes of a file as the server takes them; in pieces, so that a large one fits the stack. */
export async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
