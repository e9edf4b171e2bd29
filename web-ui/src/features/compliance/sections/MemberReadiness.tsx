import '../compliance.css';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { problemText } from '@/api/problem';
import { useLanguage } from '@/i18n/use-language';
import { Note } from '@/ui/Note';
import { Card } from '@/ui/surfaces';
import { readinessQuery } from '../api';
import { ScoreFigure } from './Scores';

/** A member's readiness before the centre. */
export function MemberReadiness({ organisation }: { organisation: string }) {
  const language = useLanguage();
  const readiness = useQuery(readinessQuery(organisation));
  return (
    <Card>
      <h2>
        <Trans>Readiness</Trans>
      </h2>
      {readiness.error && <Note tone="lose">{problemText(readiness.error)}</Note>}
      {readiness.data?.frameworks.map((score) => (
        <ScoreFigure key={score.id} score={score}>
          <Link
            to="/centre/readiness/$organisation"
            params={{ organisation }}
            search={{ framework: score.id }}
          >
            {language === 'tr' ? score.nameTr : score.nameEn}
          </Link>
        </ScoreFigure>
      ))}
    </Card>
  );
}
