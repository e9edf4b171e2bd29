import { Trans, useLingui } from '@lingui/react/macro';
import { Num } from '@/ui/figures';
import { Section } from '@/ui/Section';
import type { NearMiss } from '../api';
import { misses as words } from '../words';

/** Who only just does not fit, and for what: often one asked less would do. */
export function NearMisses({ misses }: { misses: readonly NearMiss[] }) {
  const { i18n } = useLingui();
  if (misses.length === 0) return null;
  return (
    <Section title={<Trans>Just missed</Trans>}>
      <ul className="near-misses">
        {misses.map(({ candidate, misses: failed }) => (
          <li key={candidate.workshopId}>
            <a href={`/w/${candidate.code}`}>{candidate.name}</a>
            <span className="soft">
              {[candidate.district, candidate.province].filter(Boolean).join(', ')}
            </span>
            <span>
              <Trans>
                <Num value={candidate.freeMinutes} /> free minutes
              </Trans>
              {typeof candidate.metres === 'number' && (
                <>
                  {' · '}
                  <Trans>
                    <Num value={candidate.metres / 1000} decimals={1} /> km
                  </Trans>
                </>
              )}
            </span>
            <ul className="near-misses__why" aria-label={i18n._(words.label)}>
              {failed.map((one) => (
                <li key={one}>{words[one] ? i18n._(words[one]) : one}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
