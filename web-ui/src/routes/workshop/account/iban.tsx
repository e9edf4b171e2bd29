import { createFileRoute } from '@tanstack/react-router';
import { IbanPage } from '@/features/payments/pages/IbanPage';

export const Route = createFileRoute('/workshop/account/iban')({
  staticData: { words: ['payments'] },
  component: IbanPage,
});
