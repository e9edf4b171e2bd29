import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';
import { papersKey } from './api';

export type Reading = Schema<'ReadingView'>;
export type ReadField = Reading['fields'][number];

/** How often it is asked whether a reading is done. */
const AGAIN = 1500;

const readingQuery = (id: string) =>
  queryOptions({
    queryKey: [...papersKey, 'reading', id],
    queryFn: ({ signal }) => read('/api/papers/readings/{id}', { path: { id }, signal }),
    enabled: id !== '',
    refetchInterval: ({ state }) => (state.data?.state === 'done' ? false : AGAIN),
  });

/** Has the files of one paper read, whenever they change. */
export function useReading(pages: readonly { id: string }[]): Reading | undefined {
  const request = useSubmit<string[], Reading>({
    path: '/api/papers/readings',
    body: (ids) => ({ pages: ids }),
  });
  const { mutate, data } = request;
  const asked = useRef('');
  const files = pages.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (files && files !== asked.current) {
      asked.current = files;
      mutate(files.split(' '));
    }
  }, [files, mutate]);
  const current = files && files === asked.current ? (data?.id ?? '') : '';
  return useQuery(readingQuery(current)).data;
}

/** What was read on the files of a revision; older papers have none. */
export function useRevisionReading(id: string, number: number): Reading | undefined {
  return useQuery({
    queryKey: [...papersKey, id, 'reading', number],
    queryFn: ({ signal }) =>
      read('/api/papers/{id}/revisions/{number}/reading', { path: { id, number }, signal }),
    retry: false,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'done' ? AGAIN : false),
  }).data;
}

/** The value of a field that nobody need be asked about; empty otherwise. */
export function sure(reading: Reading | undefined, name: string): string {
  const field = reading?.fields.find(({ field }) => field === name);
  return field?.confident && field.value ? field.value : '';
}

/** What a look at a paper may fill in, by the names of the form. */
export function fillable(reading: Reading): Record<string, string> {
  const values = {
    type: sure(reading, 'type'),
    issuer: sure(reading, 'issuer'),
    documentNumber: sure(reading, 'number'),
    issuedOn: sure(reading, 'issued'),
    expiresOn: sure(reading, 'expires'),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

export const pageAddress = (id: string, page: number) => `/api/papers/readings/${id}/pages/${page}`;
