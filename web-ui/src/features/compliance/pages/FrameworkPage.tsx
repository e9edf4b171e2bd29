import '../compliance.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { Details, Section } from '@/ui/Section';
import { EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type Framework, frameworkQuery } from '../api';
import { gaps, sum } from '../model';
import { Requirement } from '../sections/Requirement';
import { Disclaimer, ScoreFigure } from '../sections/Scores';

type FrameworkPageProps = {
  framework: string;
  /** For the centre: whose. */
  organisation?: string;
};

/** One framework: the number, the gaps with their next step, and every row that makes the number. */
export function FrameworkPage({ framework: id, organisation }: FrameworkPageProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const framework = useQuery(frameworkQuery(id, organisation));
  const { data } = framework;
  return (
    <Page width="reading">
      <PageHeader
        title={data ? language === 'tr' ? data.nameTr : data.nameEn : <Trans>Readiness</Trans>}
      />
      {framework.error ? (
        <ErrorState as="h2" error={framework.error} reset={() => framework.refetch()} />
      ) : !data ? (
        <Skeleton label={t`Loading`} lines={10} />
      ) : (
        <Parts framework={data} own={organisation === undefined} />
      )}
    </Page>
  );
}

function Parts({ framework, own }: { framework: Framework; own: boolean }) {
  const language = useLanguage();
  const open = gaps(framework);
  const figure = (value: number) => formatNumber(value, language, 1);
  const all = sum(framework.areas.flatMap(({ rows }) => rows));
  const points = figure(all.points);
  const of = figure(all.of);
  const { uncapped } = framework;
  return (
    <>
      <ScoreFigure score={framework} />
      <Section title={<Trans>What to do next</Trans>}>
        {open.length === 0 ? (
          <EmptyState title={<Trans>No gap is open</Trans>}>
            <Trans>Keep an eye on what ends when.</Trans>
          </EmptyState>
        ) : (
          <ol className="requirements">
            {open.slice(0, 5).map((row) => (
              <Requirement key={row.id} row={row} own={own} />
            ))}
          </ol>
        )}
      </Section>
      <Section title={<Trans>Every requirement</Trans>}>
        <p className="small">
          <Trans>
            {points} of {of} points are {uncapped} of 100.
          </Trans>
        </p>
        {framework.areas.map((area) => {
          const part = sum(area.rows);
          const title = language === 'tr' ? area.titleTr : area.titleEn;
          return (
            <Details
              key={area.id}
              title={
                <>
                  {title} · {figure(part.points)}/{figure(part.of)}
                </>
              }
            >
              <ol className="requirements">
                {area.rows.map((row) => (
                  <Requirement key={row.id} row={row} own={own} />
                ))}
              </ol>
            </Details>
          );
        })}
      </Section>
      <Disclaimer framework={framework} />
    </>
  );
}
