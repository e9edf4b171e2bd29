import { useQuery, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';
import {
  type ActInput,
  type CandidateSearch,
  type Enquiry,
  enquiriesKey,
  enquiryQuery,
  type Invitation,
  invitationQuery,
  invitationsKey,
  type Quote,
} from './queries';

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
