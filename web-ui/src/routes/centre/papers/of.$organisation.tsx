import { createFileRoute } from '@tanstack/react-router';
import { FolderPage } from '@/features/documents/pages/FolderPage';

export const Route = createFileRoute('/centre/papers/of/$organisation')({
  staticData: { words: ['documents'] },
  component: Folder,
});

function Folder() {
  return <FolderPage workspace="centre" organisation={Route.useParams().organisation} />;
}
