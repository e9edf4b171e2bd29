import '../documents.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '@/i18n/use-language';
import { LinkButton } from '@/ui/Button';
import { Download } from '@/ui/Download';
import { ErrorState } from '@/ui/ErrorState';
import { ExpiryTimeline } from '@/ui/ExpiryTimeline';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { folderQuery, typesQuery } from '../api';
import { counting, toDo } from '../model';
import { Lights } from '../sections/Lights';
import { PaperCards, type Workspace } from '../sections/PaperCards';
import { typeName } from '../words';

type FolderPageProps = {
  workspace: Workspace;
  /** For the centre: whose papers. */
  organisation?: string;
};

/** All papers of an organisation: the lights, what is to be done, what ends when. */
export function FolderPage({ workspace, organisation }: FolderPageProps) {
  const own = workspace !== 'centre';
  return (
    <Page>
      <PageHeader
        title={own ? <Trans>My papers</Trans> : <Trans>Papers of the member</Trans>}
        actions={
          own && (
            <LinkButton to={`/${workspace}/papers/new`} kind="primary" icon="camera">
              <Trans>Add a paper</Trans>
            </LinkButton>
          )
        }
      />
      <FolderParts workspace={workspace} organisation={organisation} />
    </Page>
  );
}

function FolderParts({ workspace, organisation }: FolderPageProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const folder = useQuery(folderQuery(organisation));
  const types = useQuery(typesQuery);
  if (folder.error || types.error) {
    return (
      <ErrorState
        as="h2"
        error={folder.error ?? types.error}
        reset={() => {
          void folder.refetch();
          void types.refetch();
        }}
      />
    );
  }
  if (!folder.data || !types.data) return <Skeleton label={t`Loading`} lines={8} />;
  const { lights, papers } = folder.data;
  const due = toDo(papers);
  const ends = counting(papers);
  const rest = papers.filter((paper) => !due.includes(paper) && !ends.includes(paper));
  const nameOf = (type: string) =>
    typeName(
      types.data.find(({ id }) => id === type),
      language,
    );
  const cards = { types: types.data, workspace };
  return (
    <>
      {workspace !== 'brand' && lights.length > 0 && (
        <Lights lights={lights} papers={papers} types={types.data} own={workspace === 'workshop'} />
      )}
      {workspace === 'workshop' && (
        <LinkButton to="/workshop/readiness" icon="next">
          <Trans>How ready you are for the law and audits</Trans>
        </LinkButton>
      )}
      {due.length > 0 && (
        <Section title={<Trans>Waiting for you</Trans>}>
          <PaperCards label={t`Waiting for you`} papers={due} {...cards} />
        </Section>
      )}
      {ends.length > 0 && (
        <Section title={<Trans>What ends when</Trans>}>
          <ExpiryTimeline
            label={t`What ends when`}
            items={ends.map(({ id, type, label, validTo }) => ({
              key: id,
              label: (
                <Link to={`/${workspace}/papers/$id`} params={{ id }}>
                  {[nameOf(type), label].filter(Boolean).join(', ')}
                </Link>
              ),
              until: validTo ?? '',
            }))}
          />
        </Section>
      )}
      {papers.length === 0 ? (
        <EmptyState title={<Trans>No paper yet</Trans>}>
          <Trans>
            Take a photo of your licence to begin. The centre looks at it; once confirmed it counts
            for every brand that asks.
          </Trans>
        </EmptyState>
      ) : (
        rest.length > 0 && (
          <Section title={<Trans>All the others</Trans>}>
            <PaperCards label={t`All the others`} papers={rest} {...cards} />
          </Section>
        )
      )}
      {papers.length > 0 && <Download path="/api/papers" query={{ organisation }} />}
    </>
  );
}
