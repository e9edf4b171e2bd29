import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import { LinkButton } from '@/ui/Button';
import { capacityQuery } from '../api';
import { about, freeMinutes } from '../model';

/** For a day without work: how much of this week is free, and where brands come to know it. */
export function FreeWeekOffer() {
  const language = useLanguage();
  const { data } = useQuery(capacityQuery);
  const week = data?.processes
    .find(({ process }) => process === 'sewing')
    ?.weeks.find((one) => one.week === data.thisWeek);
  const free = week ? about(freeMinutes(week)) : 0;
  return (
    <>
      {free > 0 && (
        <p>
          <Trans>About {formatNumber(free, language)} minutes of this week are free.</Trans>
        </p>
      )}
      <LinkButton kind="primary" icon="capacity" to="/workshop/capacity">
        {free > 0 ? <Trans>Look at my weeks</Trans> : <Trans>Publish my free weeks</Trans>}
      </LinkButton>
    </>
  );
}
