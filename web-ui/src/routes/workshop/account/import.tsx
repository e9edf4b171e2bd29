import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '@/features/payments/pages/ImportPage';

export const Route = createFileRoute('/workshop/account/import')({
  staticData: { words: ['payments'] },
  component: ImportPage,
});
