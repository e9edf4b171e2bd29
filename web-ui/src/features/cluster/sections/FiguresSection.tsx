import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { processes } from '@/i18n/trade';
import { useLanguage } from '@/i18n/use-language';
import { formatDays, formatNumber } from '@/lib/format';
import { monday, sunday } from '@/lib/week';
import { Moment } from '@/ui/dates';
import { Money, Num } from '@/ui/figures';
import { Stat } from '@/ui/surfaces';
import { type Figures, figuresQuery } from '../api';

/** The cluster in true figures; nothing stands here while nobody takes part yet. */
export function FiguresSection() {
  const { data } = useQuery(figuresQuery);
  if (!data || data.workshops === 0) return null;
  return (
    <section className="figures" aria-labelledby="figures">
      <h2 id="figures">
        <Trans>The cluster today</Trans>
      </h2>
      <div className="figures__row">
        <Stat
          label={<Trans context="under a figure">Workshops</Trans>}
          value={<Num value={data.workshops} />}
        >
          <Plural value={data.districts} one="in # district" other="in # districts" />
        </Stat>
        <Stat label={<Trans>People who sew</Trans>} value={<Num value={data.people} />} />
        <Stat
          label={<Trans context="under a figure">Brands</Trans>}
          value={<Num value={data.brands} />}
        />
        {data.paid && (
          <Stat
            label={<Trans>Paid by brands straight to workshops</Trans>}
            value={
              <Money amount={{ minor: data.paid.minor, currency: data.paid.currency }} whole />
            }
          >
            {data.paid.usualDays === null || data.paid.usualDays === undefined ? (
              <Trans>in the last twelve months</Trans>
            ) : (
              <Plural
                value={data.paid.usualDays}
                one="in twelve months, usually # day after acceptance"
                other="in twelve months, usually # days after acceptance"
              />
            )}
          </Stat>
        )}
      </div>
      {data.processes.length > 0 && <Free figures={data} />}
      <p className="small soft">
        <Trans>
          Counted from the portal's own records on <Moment at={data.at} />.
        </Trans>
      </p>
    </section>
  );
}

/** What is free in the coming weeks, process by process, and week by week for sewing. */
function Free({ figures }: { figures: Figures }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const most = Math.max(...figures.processes.map(({ minutes }) => minutes), 1);
  const days = formatDays(monday(figures.firstWeek), sunday(figures.lastWeek), language);
  return (
    <>
      <h3>
        <Trans>Free minutes in the next eight weeks</Trans>
      </h3>
      <p className="soft">{days}</p>
      <ul className="minutes">
        {figures.processes.map(({ process, minutes, workshops }) => {
          const word = processes[process];
          return (
            <li className="minutes__line" key={process}>
              <span className="strong">{word ? i18n._(word) : process}</span>
              <span className="minutes__figure">
                <Trans>{formatNumber(minutes, language)} minutes</Trans>{' '}
                <span className="small soft">
                  <Plural value={workshops} one="# workshop" other="# workshops" />
                </span>
              </span>
              <svg
                className="minutes__bar"
                viewBox="0 0 1000 10"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width="1000" height="10" className="minutes__ground" />
                <rect
                  width={Math.max(4, Math.round((minutes / most) * 1000))}
                  height="10"
                  className="minutes__free"
                />
              </svg>
            </li>
          );
        })}
      </ul>
    </>
  );
}
