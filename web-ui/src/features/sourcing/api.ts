import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

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
  name?: string;
};

export function useCandidates(query: CandidateSearch) {
  return useQuery({
    queryKey: ['candidates', query],
    queryFn: ({ signal }) => read('/api/candidates', { query: { ...query, size: 50 }, signal }),
    placeholderData: (before) => before,
  });
}

/** Puts an answered enquiry where the screens read it. */
function useKeep() {
  const queries = useQueryClient();
  return (enquiry: Enquiry) => {
    queries.setQueryData(enquiryQuery(enquiry.id).queryKey, enquiry);
  };
}

export function useBegin(onDone: (enquiry: Enquiry) => void) {
  const keep = useKeep();
  return useSubmit<{ poNumber: string; workshopId?: string }, Enquiry>({
    path: '/api/enquiries',
    changes: [[...enquiriesKey, 'list']],
    onDone: (enquiry) => {
      keep(enquiry);
      onDone(enquiry);
    },
  });
}

export function useRepeat(id: string, onDone: (enquiry: Enquiry) => void) {
  const keep = useKeep();
  return useSubmit<{ poNumber: string }, Enquiry>({
    path: '/api/enquiries/{id}/repeat',
    at: () => ({ path: { id } }),
    changes: [[...enquiriesKey, 'list']],
    onDone: (enquiry) => {
      keep(enquiry);
      onDone(enquiry);
    },
  });
}

export function useSave(id: string) {
  const keep = useKeep();
  return useSubmit<Schema<'EnquirySave'>, Enquiry>({
    path: '/api/enquiries/{id}/save',
    at: () => ({ path: { id } }),
    onDone: keep,
  });
}

export type ActInput = { act: string } & Record<string, unknown>;

/** Any act of the enquiry's course; the version that was seen goes with it. */
export function useEnquiryAct(
  { id, version }: Pick<Enquiry, 'id' | 'version'>,
  onDone?: (enquiry: Enquiry) => void,
) {
  const keep = useKeep();
  return useSubmit<ActInput, Enquiry>({
    path: '/api/enquiries/{id}/{act}',
    at: ({ act }) => ({ path: { id, act: act.replaceAll('_', '-') } }),
    body: ({ act: _, ...rest }) => ({ version, ...rest }),
    changes: [
      [...enquiriesKey, 'list'],
      [...enquiriesKey, 'quotes', id],
      ['timeline', 'enquiry', id],
    ],
    onDone: (enquiry) => {
      keep(enquiry);
      onDone?.(enquiry);
    },
  });
}

/** Chooses workshops, or drops one. */
export function useInvite(id: string, act: 'invite' | 'uninvite') {
  const keep = useKeep();
  return useSubmit<{ workshopIds: string[] } | { workshopId: string }, Enquiry>({
    path: `/api/enquiries/{id}/${act}`,
    at: () => ({ path: { id } }),
    onDone: keep,
  });
}

export function useSeen(id: string) {
  return useSubmit<void, void>({
    path: '/api/invitations/{id}/seen',
    at: () => ({ path: { id } }),
    body: () => ({}),
    changes: [invitationsKey],
  });
}

export function useDecline(id: string, onDone: () => void) {
  return useSubmit<{ reason: string }, Invitation>({
    path: '/api/invitations/{id}/decline',
    at: () => ({ path: { id } }),
    changes: [invitationsKey],
    onDone,
  });
}

export function useSaveQuote(invitation: string) {
  const queries = useQueryClient();
  return useSubmit<Schema<'InvitationSaveQuote'>, Quote>({
    path: '/api/invitations/{id}/quote',
    at: () => ({ path: { id: invitation } }),
    onDone: (quote) => {
      queries.setQueryData(invitationQuery(invitation).queryKey, (before) =>
        before ? { ...before, quote } : before,
      );
    },
  });
}

/** Gives a quote or takes it back. */
export function useQuoteAct(onDone?: (quote: Quote) => void) {
  return useSubmit<{ id: string; version: number; act: string }, Quote>({
    path: '/api/quotes/{id}/{act}',
    at: ({ id, act }) => ({ path: { id, act } }),
    body: ({ version }) => ({ version }),
    changes: [invitationsKey, ['quotes']],
    onDone,
  });
}
