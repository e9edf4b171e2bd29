import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { problemText } from '@/api/problem';
import { useLanguage } from '@/i18n/use-language';
import { Moment } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { CardList } from '@/ui/surfaces';
import { issuerChecksQuery, registersQuery } from '../api';
import { results, resultTones } from '../words';

/** What was found where the issuer keeps its papers; nothing when nobody has looked yet. */
export function IssuerChecks({ paper }: { paper: string }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const checks = useQuery(issuerChecksQuery(paper));
  const registers = useQuery(registersQuery);
  if (checks.error) return <Note tone="lose">{problemText(checks.error)}</Note>;
  if (!checks.data?.length) return null;
  return (
    <CardList label={t`Looked up at the issuer`}>
      {checks.data.map(({ register, result, note, checkedAt, checkedBy }) => {
        const known = registers.data?.find(({ id }) => id === register);
        const word = results[result];
        return (
          <li key={`${register} ${checkedAt}`} className="stack tight">
            <span className="small soft">
              <Trans>Looked up at the issuer</Trans>
            </span>
            <span className="row">
              <Badge tone={resultTones[result]}>{word && i18n._(word)}</Badge>
            </span>
            <span className="small">
              {known && (language === 'tr' ? known.nameTr : known.nameEn)} · {checkedBy} ·{' '}
              <Moment at={checkedAt} />
            </span>
            {note && <span>{note}</span>}
          </li>
        );
      })}
    </CardList>
  );
}

/** The line above the form: nothing proves a paper as well as a look at its issuer. */
export function IssuerHint() {
  return (
    <p className="small soft">
      <Trans>A look at the issuer stands beside the decision; it confirms nothing by itself.</Trans>
    </p>
  );
}
