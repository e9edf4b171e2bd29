import { createFileRoute } from '@tanstack/react-router';
import { FolderPage } from '@/features/documents/pages/FolderPage';

export const Route = createFileRoute('/workshop/papers/')({
  staticData: { words: ['documents'] },
  component: () => <FolderPage workspace="workshop" />,
});
