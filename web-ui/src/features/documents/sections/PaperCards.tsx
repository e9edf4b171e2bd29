import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/i18n/use-language';
import { daysBetween, today } from '@/lib/week';
import { Day, DaysLeft } from '@/ui/dates';
import { Badge } from '@/ui/Status';
import { CardList, LinkCard } from '@/ui/surfaces';
import type { PaperLine, PaperType } from '../api';
import { standings, tones, typeName } from '../words';

export type Workspace = 'workshop' | 'brand' | 'centre';

type PaperCardsProps = {
  label: string;
  papers: readonly PaperLine[];
  types: readonly PaperType[];
  workspace: Workspace;
};

/** What was only claimed has no last day yet that anybody could count on. */
const shown = ({ standing }: PaperLine) => standing !== 'sent_back' && standing !== 'withdrawn';

/** Papers one below the other, each with how it stands and what is to be done. */
export function PaperCards({ label, papers, types, workspace }: PaperCardsProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  return (
    <CardList label={label}>
      {papers.map((paper) => {
        const standing = standings[paper.standing];
        const tone = tones[paper.standing];
        return (
          <li key={paper.id}>
            <LinkCard
              to={`/${workspace}/papers/$id`}
              params={{ id: paper.id }}
              tone={tone === 'lose' || tone === 'soon' ? tone : undefined}
            >
              <span className="row spread">
                <span className="strong">
                  {typeName(
                    types.find(({ id }) => id === paper.type),
                    language,
                  )}
                  {paper.label && ` (${paper.label})`}
                </span>
                <Badge tone={tone}>{standing && i18n._(standing)}</Badge>
              </span>
              <span className="small soft">
                {paper.issuer}
                {paper.validTo && shown(paper) && (
                  <>
                    {' · '}
                    <Trans>
                      through <Day date={paper.validTo} shape="long" />
                    </Trans>
                    {paper.standing !== 'in_review' && (
                      <>
                        {' · '}
                        <DaysLeft days={daysBetween(today(), paper.validTo)} />
                      </>
                    )}
                  </>
                )}
              </span>
              {paper.renewal === 'in_review' && (
                <span className="small">
                  <Trans>The new one is being looked at.</Trans>
                </span>
              )}
              {paper.reason &&
                (paper.standing === 'sent_back' || paper.renewal === 'sent_back') && (
                  <span>{paper.reason}</span>
                )}
            </LinkCard>
          </li>
        );
      })}
    </CardList>
  );
}
