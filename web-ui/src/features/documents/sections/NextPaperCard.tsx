import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { daysBetween, today } from '@/lib/week';
import { Day, DaysLeft } from '@/ui/dates';
import { LinkCard } from '@/ui/surfaces';
import { folderQuery, typesQuery } from '../api';
import { counting } from '../model';
import { typeName } from '../words';

/** For the first screen: the paper whose end is nearest. Nothing while none counts. */
export function NextPaperCard() {
  const language = useLanguage();
  const { data: folder } = useQuery(folderQuery());
  const { data: types } = useQuery(typesQuery);
  const next = counting(folder?.papers ?? []).toSorted((a, b) =>
    (a.validTo ?? '').localeCompare(b.validTo ?? ''),
  )[0];
  if (!next?.validTo) return null;
  return (
    <LinkCard to="/workshop/papers/$id" params={{ id: next.id }}>
      <span className="small soft">
        <Trans>Next paper to renew</Trans>
      </span>
      <span className="strong">
        {typeName(
          types?.find(({ id }) => id === next.type),
          language,
        )}
      </span>
      <span className="small">
        <Day date={next.validTo} shape="long" /> ·{' '}
        <DaysLeft days={daysBetween(today(), next.validTo)} />
      </span>
    </LinkCard>
  );
}
