import { useQueryClient } from '@tanstack/react-query';
import { type Schema, send } from '@/api/client';
import { useSubmit } from '@/api/submit';
import {
  accountKey,
  type BankLine,
  disputesKey,
  ibansKey,
  linesKey,
  type Payee,
  type Payout,
  type Preview,
  payoutsKey,
  type Statement,
  type StatementFile,
  timelineKey,
} from './queries';

/** An act on a transfer: the answer is its new state. */
function usePayoutAct<Input>(id: string, act: string, onDone?: () => void, stepUp?: string) {
  const queries = useQueryClient();
  return useSubmit<Input, Payout>({
    path: `/api/payouts/{id}/${act}`,
    at: () => ({ path: { id } }),
    changes: [accountKey, timelineKey, [...payoutsKey, 'list']],
    stepUp,
    onDone: (payout) => {
      queries.setQueryData([...payoutsKey, id], payout);
      onDone?.();
    },
  });
}
export const useAnnounceSent = (id: string, onDone?: () => void) =>
  usePayoutAct<Schema<'PayoutSent'>>(id, 'announce-sent', onDone);
export const useCameBack = (id: string, onDone?: () => void) =>
  usePayoutAct<Schema<'PayoutCameBack'>>(id, 'come-back', onDone);
export const useConfirmReceived = (id: string, onDone?: () => void) =>
  usePayoutAct<Schema<'PayoutReceived'>>(id, 'confirm-received', onDone, 'payments.received');
export const useNotReceived = (id: string, onDone?: () => void) =>
  usePayoutAct<Schema<'PayoutNotReceived'>>(id, 'say-not-received', onDone);
export const useNameAccount = (onDone?: () => void) =>
  useSubmit<Schema<'PayeeAccountNamedAccount'>, Payee>({
    path: '/api/account/iban',
    changes: [accountKey, payoutsKey],
    onDone,
  });
export const useConfirmAccount = (id: string, onDone?: () => void) =>
  useSubmit<Record<string, never>, Payee>({
    path: '/api/account/iban/{id}/confirm',
    at: () => ({ path: { id } }),
    changes: [accountKey, payoutsKey],
    stepUp: 'payments.iban',
    onDone,
  });
export const useGiveUpAccount = (id: string) =>
  useSubmit<Record<string, never>>({
    path: '/api/account/iban/{id}/give-up',
    at: () => ({ path: { id } }),
    changes: [accountKey, payoutsKey],
  });
/** The second person's word on a changed account. */
export function useIbanChange(id: string, onDone?: () => void) {
  const at = () => ({ path: { id } });
  const approve = useSubmit<Record<string, never>>({
    path: '/api/iban-changes/{id}/approve',
    at,
    changes: [ibansKey],
    onDone,
  });
  const refuse = useSubmit<{ reason: string }>({
    path: '/api/iban-changes/{id}/refuse',
    at,
    changes: [ibansKey],
    onDone,
  });
  return { approve, refuse };
}
export const useLetCentre = () =>
  useSubmit<{ given: boolean }>({ path: '/api/account/centre-consent', changes: [accountKey] });
export const previewStatement = (file: StatementFile) =>
  send<Preview>('POST', '/api/bank-statements/preview', { body: file });
export const useImportStatement = (onDone: (statement: Statement) => void) =>
  useSubmit<StatementFile, Statement>({
    path: '/api/bank-statements',
    changes: [accountKey, payoutsKey, linesKey],
    onDone,
  });
/** Match, undo, leave aside, look again, keep as credit: each on the line as it was seen. */
export function useLineAct<Input>(line: BankLine, act: string, onDone?: () => void) {
  const { id, version } = line;
  return useSubmit<Input, BankLine>({
    path: `/api/bank-lines/{id}/${act}`,
    at: () => ({ path: { id } }),
    body: (input) => ({ version, ...input }),
    changes: [linesKey, accountKey, payoutsKey],
    onDone,
  });
}
export const useCaptureInvoice = (payout: string, onDone?: () => void) =>
  useSubmit<{ number: string; issuedOn: string }>({
    path: '/api/invoices',
    body: (input) => ({ payoutId: payout, ...input }),
    changes: [[...payoutsKey, payout], accountKey],
    onDone,
  });
export const useCancelInvoice = (payout: string, invoice: string, onDone?: () => void) =>
  useSubmit<{ reason: string }>({
    path: '/api/invoices/{invoice}/cancel',
    at: () => ({ path: { invoice } }),
    changes: [[...payoutsKey, payout], accountKey],
    onDone,
  });
/** Dispute a sum, or decide about it: `dispute`, `resolve-for-workshop`, `resolve-for-brand`. */
export const useDisputeAct = (
  of: { id: string; version: number },
  act: string,
  onDone?: () => void,
) =>
  useSubmit<{ reason: string }>({
    path: `/api/payment-milestones/{id}/${act}`,
    at: () => ({ path: { id: of.id } }),
    body: ({ reason }) => ({ version: of.version, reason }),
    changes: [payoutsKey, accountKey, disputesKey, timelineKey],
    onDone,
  });
