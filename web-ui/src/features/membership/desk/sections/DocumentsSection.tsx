import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '@/ui/Button';
import { Section } from '@/ui/Section';
import { Card } from '@/ui/surfaces';
import { PaperState } from '../../forms/PapersStep';
import { usePaperTypes } from '../../papers';
import type { Application } from '../../queries';

/** The papers of an application and how far each is. */
export function DocumentsSection({ application }: { application: Application }) {
  const { t } = useLingui();
  const { name } = usePaperTypes();
  if (application.documents.length === 0) return null;
  return (
    <Section
      title={<Trans>Papers</Trans>}
      actions={
        <LinkButton
          size="small"
          to="/centre/papers/of/$organisation"
          params={{ organisation: application.organisationId }}
        >
          <Trans>Look at them</Trans>
        </LinkButton>
      }
    >
      <Card>
        <ul className="step-list" aria-label={t`Papers`}>
          {application.documents.map((asked) => (
            <li className="row spread" key={asked.type}>
              <span>
                {name(asked.type)}
                {asked.extra && (
                  <span className="small soft">
                    {' '}
                    <Trans>(asked of this applicant)</Trans>
                  </span>
                )}
              </span>
              <PaperState asked={asked} />
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
