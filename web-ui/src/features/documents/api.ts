import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';
import { useSubmit } from '@/api/submit';

export type Paper = Schema<'PaperView'>;
export type PaperLine = Schema<'PaperLine'>;
export type PaperType = Schema<'PaperType'>;
export type Folder = Schema<'PapersView'>;
export type Light = Folder['lights'][number];
export type Revision = Schema<'RevisionView'>;
export type PaperPart = Revision['pages'][number];
export type ReviewLine = Schema<'ReviewLine'>;

export type EndingPaper = Schema<'EndingPaperView'>;

export const papersKey = ['papers'] as const;

/** The library of types; it changes with the program. */
export const typesQuery = queryOptions({
  queryKey: [...papersKey, 'types'],
  queryFn: ({ signal }) => read('/api/papers/types', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Papers of one's own organisation, or of the named one for the centre. */
export const folderQuery = (organisation?: string) =>
  queryOptions({
    queryKey: [...papersKey, 'folder', organisation ?? 'own'],
    queryFn: ({ signal }) => read('/api/papers', { query: { organisation }, signal }),
  });

export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: [...papersKey, id],
    queryFn: ({ signal }) => read('/api/papers/{id}', { path: { id }, signal }),
  });

export type Claim = {
  issuer: string;
  documentNumber: string;
  issuedOn: string;
  expiresOn: string | null;
  pages: string[];
};

function useKeep() {
  const queries = useQueryClient();
  return (paper: Paper) => queries.setQueryData([...papersKey, paper.id], paper);
}

const lists = [
  [...papersKey, 'folder'],
  [...papersKey, 'review'],
];

/** Hands in a paper for the first time, or the next revision of one. */
export function useHandIn(before: Paper | undefined, onDone: (paper: Paper) => void) {
  const keep = useKeep();
  return useSubmit<Claim & { type: string; label: string }, Paper>({
    path: before ? '/api/papers/{id}/revisions' : '/api/papers',
    at: () => (before ? { path: { id: before.id } } : {}),
    body: ({ type, label, ...claim }) =>
      before ? { version: before.version, ...claim } : { type, label, ...claim },
    changes: lists,
    onDone: (paper) => {
      keep(paper);
      onDone(paper);
    },
  });
}

export function useWithdraw(paper: Paper) {
  const keep = useKeep();
  return useSubmit<void, Paper>({
    path: '/api/papers/{id}/withdraw',
    at: () => ({ path: { id: paper.id } }),
    body: () => ({ version: paper.version }),
    changes: lists,
    onDone: (answer) => void keep(answer),
  });
}

export type Register = Schema<'Register'>;
export type IssuerCheck = Schema<'IssuerCheckView'>;
export type Viewing = Schema<'ViewingView'>;

/** Where issuers keep their papers; it changes with the program. */
export const registersQuery = queryOptions({
  queryKey: [...papersKey, 'registers'],
  queryFn: ({ signal }) => read('/api/papers/registers', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const issuerChecksQuery = (id: string) =>
  queryOptions({
    queryKey: [...papersKey, id, 'issuer-checks'],
    queryFn: ({ signal }) => read('/api/papers/{id}/issuer-checks', { path: { id }, signal }),
  });

export type Found = { register: string; result: string; note: string };

export function useCheckIssuer(id: string, number: number, onDone: () => void) {
  const queries = useQueryClient();
  return useSubmit<Found, IssuerCheck[]>({
    path: '/api/papers/{id}/revisions/{number}/issuer-checks',
    at: () => ({ path: { id, number } }),
    onDone: (checks) => {
      queries.setQueryData([...papersKey, id, 'issuer-checks'], checks);
      onDone();
    },
  });
}

export type ConfirmedRow = Schema<'ConfirmedRow'>;

/** Confirms many; each row answers for itself. */
export function useConfirmAll(onDone: (rows: ConfirmedRow[]) => void) {
  return useSubmit<readonly ReviewLine[], ConfirmedRow[]>({
    path: '/api/papers/review/confirm',
    body: (lines) => ({
      rows: lines.map(({ paperId, version, revision }) => ({
        paperId,
        version,
        revision: revision.number,
      })),
    }),
    changes: lists,
    onDone,
  });
}

export type Decision = { act: 'confirm' } | { act: 'send-back'; reason: string };

/** What is decided on: one revision of a paper, as it was seen. */
export type Decided = { paperId: string; number: number; version: number };

export function useDecide({ paperId, number, version }: Decided, onDone?: () => void) {
  const keep = useKeep();
  return useSubmit<Decision, Paper>({
    path: '/api/papers/{id}/revisions/{number}/{act}',
    at: ({ act }) => ({ path: { id: paperId, number, act } }),
    body: (decision) =>
      decision.act === 'confirm' ? { version } : { version, reason: decision.reason },
    changes: lists,
    onDone: (paper) => {
      keep(paper);
      onDone?.();
    },
  });
}
