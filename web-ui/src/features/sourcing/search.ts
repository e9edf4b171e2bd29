export type EnquiriesSearch = { state?: string; q?: string };

/** Only texts that are not empty stay in the address. */
export function enquiriesSearch(search: Record<string, unknown>): EnquiriesSearch {
  const kept: EnquiriesSearch = {};
  for (const name of ['state', 'q'] as const) {
    const value = search[name];
    if ((typeof value === 'string' || typeof value === 'number') && `${value}` !== '') {
      kept[name] = `${value}`;
    }
  }
  return kept;
}

export type QuoteSearch = { step?: '2' | '3' };

export function quoteSearch({ step }: Record<string, unknown>): QuoteSearch {
  const text = `${step}`;
  return text === '2' || text === '3' ? { step: text } : {};
}
