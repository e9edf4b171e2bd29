import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { useLanguage } from '@/i18n/use-language';
import { daysBetween, today } from '@/lib/week';
import { DeskRow, DeskRows, DeskSection } from '@/ui/DeskSection';
import { Download } from '@/ui/Download';
import { DueDate } from '@/ui/dates';
import { LoadMore } from '@/ui/LoadMore';
import { Badge } from '@/ui/Status';
import { type EndingPaper, papersKey, type ReviewLine, typesQuery } from '../api';
import { typeName } from '../words';

function useTypeName() {
  const language = useLanguage();
  const types = useQuery(typesQuery);
  return (type: string) =>
    typeName(
      types.data?.find(({ id }) => id === type),
      language,
    );
}

/** Papers that were sent and nobody has looked at, the oldest first. */
export function PapersToReview() {
  const { t } = useLingui();
  const name = useTypeName();
  const list = useList<ReviewLine>([...papersKey, 'review'], '/api/papers/review', {
    query: { size: 6 },
  });
  return (
    <DeskSection
      title={<Trans>Papers to look at</Trans>}
      all={
        <Link to="/centre/papers">
          <Trans>To the desk</Trans>
        </Link>
      }
    >
      <DeskRows
        label={t`Papers to look at`}
        read={list}
        rowKey={({ paperId }) => paperId}
        empty={<Trans>No paper waits to be looked at.</Trans>}
        row={(one) => {
          const days = daysBetween(today(new Date(one.revision.sentAt)), today());
          return (
            <DeskRow
              main={
                <Link to="/centre/papers" search={{ paper: one.paperId }}>
                  {name(one.type)}
                </Link>
              }
              more={one.organisation}
              end={
                <Badge tone={days >= 7 ? 'lose' : days >= 3 ? 'soon' : 'plain'}>
                  {days === 0 ? (
                    <Trans>since today</Trans>
                  ) : (
                    <Plural value={days} one="for # day" other="for # days" />
                  )}
                </Badge>
              }
            />
          );
        }}
      />
      <LoadMore list={list} />
    </DeskSection>
  );
}

/** Members' papers that end soon or have just ended. */
export function PapersEnding({ days }: { days: number }) {
  const { t } = useLingui();
  const name = useTypeName();
  const list = useList<EndingPaper>([...papersKey, 'ending'], '/api/papers/ending', {
    query: { days, size: 6 },
  });
  return (
    <DeskSection
      title={<Trans>Papers that end</Trans>}
      all={<Download path="/api/papers/ending" query={{ days }} />}
    >
      <DeskRows
        label={t`Papers that end`}
        read={list}
        rowKey={({ paperId }) => paperId}
        empty={<Trans>No member's paper ends in these days.</Trans>}
        row={(one) => (
          <DeskRow
            main={
              <Link
                to="/centre/papers/of/$organisation"
                params={{ organisation: one.organisationId }}
              >
                {one.organisation}
              </Link>
            }
            more={one.label ? `${name(one.type)} · ${one.label}` : name(one.type)}
            end={
              one.renewalSentAt ? (
                <Badge tone="accent">
                  <Trans>the new one is here</Trans>
                </Badge>
              ) : (
                <DueDate date={one.expiresOn} near={7} />
              )
            }
          />
        )}
      />
      <LoadMore list={list} />
    </DeskSection>
  );
}
