import type { PaperLine, PaperType } from './api';

/** What an owner has to do something about, the worst first. */
export function toDo(papers: readonly PaperLine[]): PaperLine[] {
  const weight = ({ standing, renewal }: PaperLine) => {
    if (standing === 'sent_back' || renewal === 'sent_back') return 0;
    if (standing === 'expired' && !renewal) return 1;
    return standing === 'ending' && !renewal ? 2 : 9;
  };
  return papers.filter((paper) => weight(paper) < 9).toSorted((a, b) => weight(a) - weight(b));
}

/** Papers that count today and have a last day. */
export function counting(papers: readonly PaperLine[]): PaperLine[] {
  return papers.filter(
    ({ standing, validTo }) => (standing === 'valid' || standing === 'ending') && validTo,
  );
}

/** The day that follows from the usual term when none is printed; as the server reckons it. */
export function usualEnd(type: PaperType | undefined, issuedOn: string): string | null {
  if (!type?.months || !/^\d{4}-\d{2}-\d{2}$/.test(issuedOn)) return null;
  const [year = 0, month = 0, day = 0] = issuedOn.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + type.months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + type.months, Math.min(day, last)));
  return end.toISOString().slice(0, 10);
}
