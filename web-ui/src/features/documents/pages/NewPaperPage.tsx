import '../documents.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { PageHeader, Skeleton } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { paperQuery, typesQuery } from '../api';
import { PaperForm } from '../forms/PaperForm';
import { typeName } from '../words';

export type NewPaperSearch = { type?: string; renew?: string };

type NewPaperPageProps = { search: NewPaperSearch; onDone: (id: string) => void };

/** Hands in a paper, or the next one in the place of an old one. */
export function NewPaperPage({ search: { type, renew }, onDone }: NewPaperPageProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const types = useQuery(typesQuery);
  const before = useQuery({ ...paperQuery(renew ?? ''), enabled: renew !== undefined });
  const error = types.error ?? before.error;
  const known = types.data?.find(({ id }) => id === (before.data?.type ?? type));
  return (
    <Page width="narrow">
      <PageHeader
        title={renew ? <Trans>The new paper</Trans> : <Trans>Add a paper</Trans>}
        over={known && typeName(known, language)}
      />
      {error ? (
        <ErrorState as="h2" error={error} reset={() => types.refetch()} />
      ) : !types.data || (renew && !before.data) ? (
        <Skeleton label={t`Loading`} lines={5} />
      ) : (
        <PaperForm
          types={types.data}
          type={known && type}
          before={before.data}
          onDone={(paper) => {
            toast(t`Sent. The centre looks at it and tells you.`);
            onDone(paper.id);
          }}
        />
      )}
    </Page>
  );
}
