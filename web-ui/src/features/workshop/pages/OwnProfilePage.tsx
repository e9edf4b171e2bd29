import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Page } from '@/ui/Page';
import { Section } from '@/ui/Section';
import { PageHeader } from '@/ui/surfaces';
import { ProfileSection } from '../sections/ProfileSection';

/** A workshop before its own owner: what others go by, and where to say it anew. */
export function OwnProfilePage({ organisation }: { organisation: string }) {
  const { t } = useLingui();
  const parts = [
    ['people', t`Your staff`],
    ['machines', t`Machines`],
    ['processes', t`What we do`],
    ['terms', t`Smallest run and lead time`],
    ['premises', t`Premises`],
  ] as const;
  return (
    <Page width="reading">
      <PageHeader title={<Trans>My workshop</Trans>}>
        <Trans>This is what brands, neighbours and the centre go by.</Trans>
      </PageHeader>
      <ProfileSection organisation={organisation} />
      <Section title={<Trans>Who sees what of us</Trans>}>
        <p>
          <Link to="/workshop/visibility">
            <Trans>Choose who sees which fact, and add GLN or OS ID</Trans>
          </Link>
        </p>
      </Section>
      <Section title={<Trans>You know a good neighbour?</Trans>}>
        <p>
          <Link to="/workshop/vouch">
            <Trans>Vouch for a workshop that applies</Trans>
          </Link>
        </p>
      </Section>
      <Section title={<Trans>Something has changed?</Trans>}>
        <ul className="stack tight">
          {parts.map(([step, label]) => (
            <li key={step}>
              <Link to="/workshop/correct/$step" params={{ step }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
        <p>
          <Link to="/workshop/closure">
            <Trans>We move, close or open again</Trans>
          </Link>
        </p>
        <p className="small soft">
          <Trans>If you move or your firm changes, tell the centre: it comes and looks.</Trans>
        </p>
      </Section>
    </Page>
  );
}
