/** The sections of the centre's desk, in the order in which they stand. */
export const parts = [
  'decisions',
  'orders',
  'claims',
  'stuck',
  'visits',
  'review',
  'ending',
  'money',
] as const;

export type MondaySearch = { show?: string; days?: string; district?: string };

const texts = ['show', 'days', 'district'] as const;

/** Only texts that are not empty stay in the address. */
export function mondaySearch(search: Record<string, unknown>): MondaySearch {
  const kept: MondaySearch = {};
  for (const name of texts) {
    const value = search[name];
    // A number in the address arrives as one.
    if (typeof value === 'number') kept[name] = String(value);
    else if (typeof value === 'string' && value !== '') kept[name] = value;
  }
  return kept;
}

/** Within how many days; a week when the address says nothing sensible. */
export function horizon(days: string | undefined): number {
  const asked = Number(days);
  return Number.isInteger(asked) && asked >= 1 && asked <= 365 ? asked : 7;
}
