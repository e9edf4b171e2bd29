import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';

export type Enquiry = Schema<'EnquiryView'>;
export type EnquiryRow = Schema<'EnquiryRowView'>;
export type Terms = Schema<'EnquiryTerms'>;
export type Invited = Schema<'EnquiryViewInvitedView'>;
export type Invitation = Schema<'InvitationView'>;
export type InvitationRow = Schema<'InvitationRowView'>;
export type Quote = Schema<'QuoteView'>;
export type QuoteTerms = Schema<'QuoteTerms'>;
export type Lost = Schema<'LostQuoteView'>;
export type Comparison = Schema<'ComparisonView'>;
export type Column = Schema<'ComparisonViewColumn'>;
export type Candidate = Schema<'CandidateView'>;
export type Net = Schema<'NetView'>;
export const enquiriesKey = ['enquiries'] as const;
export const invitationsKey = ['invitations'] as const;
export const lostKey = ['quotes', 'lost'] as const;
/** The first enquiries in one state. */
export const inStateQuery = (state: string) =>
  queryOptions({
    queryKey: [...enquiriesKey, 'list', 'today', state],
    queryFn: ({ signal }) => read('/api/enquiries', { query: { state, size: 5 }, signal }),
  });
export const enquiryQuery = (id: string) =>
  queryOptions({
    queryKey: [...enquiriesKey, 'one', id],
    queryFn: ({ signal }) => read('/api/enquiries/{id}', { path: { id }, signal }),
  });
export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: [...enquiriesKey, 'preview', id],
    queryFn: ({ signal }) => read('/api/enquiries/{id}/preview', { path: { id }, signal }),
  });
export const comparisonQuery = (id: string) =>
  queryOptions({
    queryKey: [...enquiriesKey, 'quotes', id],
    queryFn: ({ signal }) => read('/api/enquiries/{id}/quotes', { path: { id }, signal }),
  });
export const invitationQuery = (id: string) =>
  queryOptions({
    queryKey: [...invitationsKey, 'one', id],
    queryFn: ({ signal }) => read('/api/invitations/{id}', { path: { id }, signal }),
  });
/** The first invitations that wait for an answer. */
export const waitingQuery = queryOptions({
  queryKey: [...invitationsKey, 'waiting'],
  queryFn: ({ signal }) =>
    read('/api/invitations', { query: { part: 'waiting', size: 20 }, signal }),
});
/** The garments of the table of typical minutes; it changes a few times a year. */
export const garmentsQuery = queryOptions({
  queryKey: ['capacity', 'typical-minutes'],
  queryFn: ({ signal }) => read('/api/capacity/typical-minutes', { signal }),
  staleTime: 3_600_000,
});
export const paperTypesQuery = queryOptions({
  queryKey: ['papers', 'types'],
  queryFn: ({ signal }) => read('/api/papers/types', { signal }),
  staleTime: 3_600_000,
});
/** The workshop's own weeks: what of them is still free. */
export const ownWeeksQuery = queryOptions({
  queryKey: ['capacity', 'own'],
  queryFn: ({ signal }) => read('/api/capacity', { signal }),
});
export type CandidateSearch = {
  process?: string;
  firstWeek: string;
  lastWeek?: string;
  minutes?: number;
  district?: string;
  certificate?: string[];
  q?: string;
};
export type ActInput = { act: string } & Record<string, unknown>;
