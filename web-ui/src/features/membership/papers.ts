import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';
import { useLanguage } from '@/i18n/use-language';
import { applicationsKey } from './queries';

export type PaperType = Schema<'PaperType'>;
export type VettingDocument = Schema<'VettingDocumentView'>;

/** The library of paper types changes with a release only. */
const typesQuery = queryOptions({
  queryKey: ['papers', 'types'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => read('/api/papers/types', { signal }),
});

/** All paper types, and what one is called in the reader's language. */
export function usePaperTypes() {
  const { data: types = [] } = useQuery(typesQuery);
  const language = useLanguage();
  const called = (type: PaperType) => (language === 'en' ? type.nameEn : type.nameTr);
  return {
    types,
    name: (id: string) => {
      const type = types.find((one) => one.id === id);
      return type ? called(type) : id;
    },
    type: (id: string) => types.find((one) => one.id === id),
  };
}

export type PaperInput = {
  type: string;
  issuer: string;
  issuedOn: string | null;
  expiresOn: string | null;
  pages: string[];
};

/** Hands a paper in; the application then knows that it is there. */
export function useHandIn(onDone: () => void) {
  return useSubmit<PaperInput, unknown>({
    path: '/api/papers',
    changes: [applicationsKey],
    onDone,
  });
}

export const vettingDocumentsQuery = queryOptions({
  queryKey: ['vetting-documents'],
  queryFn: ({ signal }) => read('/api/vetting-documents', { signal }),
});

export function useVettingDocumentActs() {
  const queries = useQueryClient();
  const keep = (list: VettingDocument[]) => {
    queries.setQueryData(vettingDocumentsQuery.queryKey, list);
  };
  return {
    add: useSubmit<Schema<'VettingDocumentAdd'>, VettingDocument[]>({
      path: '/api/vetting-documents',
      onDone: keep,
    }),
    drop: useSubmit<{ id: string }, VettingDocument[]>({
      path: '/api/vetting-documents/{id}/drop',
      at: ({ id }) => ({ path: { id } }),
      body: () => ({}),
      onDone: keep,
    }),
  };
}
