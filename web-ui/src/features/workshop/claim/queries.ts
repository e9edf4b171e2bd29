import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';

export type TakeOver = Schema<'TakeOverView'>;
export type Claim = Schema<'ClaimView'>;

export const takeOversKey = ['take-overs'] as const;

/** A workshop of the centre's lists, as its owner to be may see it. */
export const takeOverQuery = (code: string) =>
  queryOptions({
    queryKey: [...takeOversKey, code],
    queryFn: ({ signal }) => read('/api/claims/of/{code}', { path: { code }, signal }),
  });

/** Workshops of the centre's lists with this tax number. */
export const listedQuery = (taxNumber: string) =>
  queryOptions({
    queryKey: [...takeOversKey, 'of', taxNumber],
    enabled: taxNumber !== '',
    retry: false,
    queryFn: ({ signal }) => read('/api/claims/of', { query: { taxNumber }, signal }),
  });
