import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/client';

export type Account = Schema<'MemberAccountView'>;
export type Item = Schema<'MemberAccountViewItem'>;
export type Payout = Schema<'PayoutView'>;
export type Fact = Schema<'PayoutViewFactView'>;
export type Payee = Schema<'PayeeAccountView'>;
export type Statement = Schema<'BankStatementView'>;
export type Preview = Schema<'BankStatementViewPreview'>;
export type Columns = Schema<'BankStatementViewColumns'>;
export type BankLine = Schema<'BankLineView'>;
export type Dispute = Schema<'DisputeView'>;
export const accountKey = ['account'] as const;
export const payoutsKey = ['payouts'] as const;
export const linesKey = ['bank-lines'] as const;
export const ibansKey = ['iban-changes'] as const;
export const disputesKey = ['disputes'] as const;
const payeeKey = ['account', 'iban'] as const;
export const timelineKey = ['timeline'] as const;
export const accountQuery = queryOptions({
  queryKey: [...accountKey, 'owed'],
  queryFn: ({ signal }) => read('/api/account', { signal }),
});
/** The member's own bank account; null before she named one. */
export const payeeQuery = queryOptions({
  queryKey: payeeKey,
  queryFn: async ({ signal }) => (await read('/api/account/iban', { signal })) ?? null,
});
export const statementQuery = (from?: string, until?: string) =>
  queryOptions({
    queryKey: [...accountKey, 'statement', from, until],
    queryFn: ({ signal }) => read('/api/account/statement', { query: { from, until }, signal }),
  });
/** The transfers that are due first. */
export const dueFirstQuery = queryOptions({
  queryKey: [...payoutsKey, 'list', 'today'],
  queryFn: ({ signal }) => read('/api/payouts', { query: { state: 'open', size: 5 }, signal }),
});
/** All transfers of the orders whose number contains this one. */
export const ordersPayoutsQuery = (poNumber: string) =>
  queryOptions({
    queryKey: [...payoutsKey, 'list', 'order', poNumber],
    queryFn: ({ signal }) =>
      read('/api/payouts', { query: { q: poNumber, state: 'all', size: 100 }, signal }),
  });
export const payoutQuery = (id: string) =>
  queryOptions({
    queryKey: [...payoutsKey, id],
    queryFn: ({ signal }) => read('/api/payouts/{id}', { path: { id }, signal }),
  });
export const statementsQuery = queryOptions({
  queryKey: [...linesKey, 'statements'],
  queryFn: ({ signal }) => read('/api/bank-statements', { signal }),
});
export const ibanChangesQuery = queryOptions({
  queryKey: ibansKey,
  queryFn: ({ signal }) => read('/api/iban-changes', { signal }),
});
export const disputesQuery = queryOptions({
  queryKey: disputesKey,
  queryFn: ({ signal }) => read('/api/payment-milestones/disputed', { signal }),
});
export type StatementFile = Schema<'BankStatementFile'>;
