import '../compliance.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '@/i18n/use-language';
import { LinkButton } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { ExpiryTimeline } from '@/ui/ExpiryTimeline';
import { Page } from '@/ui/Page';
import { Details, Section } from '@/ui/Section';
import { Card, PageHeader, Skeleton } from '@/ui/surfaces';
import { paperTypesQuery, type Readiness, readinessQuery } from '../api';
import { ProfileForm } from '../forms/ProfileForm';
import { Disclaimer, Lamps, ScoreFigure } from '../sections/Scores';
import { hazards } from '../words';

/** How ready the workshop is: lights, a number per framework, what ends when. */
export function ReadinessPage() {
  const { t } = useLingui();
  const readiness = useQuery(readinessQuery());
  return (
    <Page>
      <PageHeader title={<Trans>How ready you are</Trans>} />
      {readiness.error ? (
        <ErrorState as="h2" error={readiness.error} reset={() => readiness.refetch()} />
      ) : !readiness.data ? (
        <Skeleton label={t`Loading`} lines={8} />
      ) : (
        <Parts readiness={readiness.data} />
      )}
    </Page>
  );
}

function Parts({ readiness }: { readiness: Readiness }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { profile } = readiness;
  const hazard = hazards[profile.hazardClass];
  const hazardName = hazard ? i18n._(hazard) : '';
  return (
    <>
      <Lamps readiness={readiness} />
      {readiness.frameworks.map((score, index) => (
        <Section key={score.id} title={language === 'tr' ? score.nameTr : score.nameEn}>
          <ScoreFigure score={score} />
          <div>
            <LinkButton
              to="/workshop/readiness"
              search={{ framework: score.id }}
              kind={index === 0 && score.open > 0 ? 'primary' : 'secondary'}
            >
              {score.open === 0 ? (
                <Trans>See the requirements</Trans>
              ) : (
                <Plural value={score.open} one="Close the # gap" other="See the # gaps" />
              )}
            </LinkButton>
          </div>
        </Section>
      ))}
      <Disclaimer />
      <Card>
        <p>
          {profile.said ? (
            <Trans>Reckoned for: {hazardName}.</Trans>
          ) : (
            <Trans>
              Nobody has said yet what you have here, so everything is counted that could concern
              you. Class of hazard assumed: {hazardName}.
            </Trans>
          )}
        </p>
        <Details title={<Trans>What concerns your workshop</Trans>}>
          <ProfileForm profile={profile} />
        </Details>
      </Card>
      <Ends readiness={readiness} />
    </>
  );
}

/** What the proof rests on, by its last day. */
function Ends({ readiness }: { readiness: Readiness }) {
  const { t } = useLingui();
  const language = useLanguage();
  const types = useQuery(paperTypesQuery);
  if (readiness.ends.length === 0) return null;
  const name = (id: string) => {
    const type = types.data?.find((one) => one.id === id);
    return type ? (language === 'tr' ? type.nameTr : type.nameEn) : '';
  };
  return (
    <Section title={<Trans>Which proof ends when</Trans>}>
      <ExpiryTimeline
        label={t`Which proof ends when`}
        items={readiness.ends.map(({ type, paperId, until }) => ({
          key: type,
          label: (
            <Link to="/workshop/papers/$id" params={{ id: paperId }}>
              {name(type)}
            </Link>
          ),
          until,
        }))}
      />
    </Section>
  );
}
