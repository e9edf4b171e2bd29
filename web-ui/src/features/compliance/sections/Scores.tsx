import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import type { Framework, Readiness, Score } from '../api';
import { lamps, lights } from '../words';

/** Five lamps: where something is to be done. */
export function Lamps({ readiness }: { readiness: Readiness }) {
  const { t, i18n } = useLingui();
  return (
    <ul className="lamps" aria-label={t`Your papers in five lights`}>
      {readiness.lights.map(({ group, light }) => {
        const name = lights[group];
        const saying = lamps[light];
        return (
          <li className="lamp" data-light={light} key={group}>
            <span className="lamp__light" aria-hidden="true" />
            <span className="strong">{name && i18n._(name)}</span>
            <span className="small">{saying && i18n._(saying)}</span>
          </li>
        );
      })}
    </ul>
  );
}

type Scored = Pick<Score, 'score' | 'uncapped' | 'claimed' | 'capReasons'>;

/** The number, what of it is proven and what is only said, and why it is held down. */
export function ScoreFigure({ score, children }: { score: Scored; children?: ReactNode }) {
  const language = useLanguage();
  const { claimed, uncapped, capReasons } = score;
  const proven = uncapped - claimed;
  const held = uncapped > score.score;
  return (
    <div className="readiness-score">
      <span>
        <span className="readiness-score__number">{formatNumber(score.score, language)}</span>{' '}
        <span className="soft">/ 100</span>
      </span>
      <div className="readiness-score__bar" aria-hidden="true">
        <span style={{ inlineSize: `${proven}%` }} />
        <span style={{ insetInlineStart: `${proven}%`, inlineSize: `${claimed}%` }} />
      </div>
      <span className="small">
        <Trans>
          {proven} by confirmed papers, {claimed} by your own word
        </Trans>
      </span>
      {capReasons.length > 0 && (
        <span className="small">
          {held ? (
            <Plural
              value={capReasons.length}
              one="The requirements add up to more, but one that stops the work is open: no more than 59 until it is closed."
              other="The requirements add up to more, but # that stop the work are open: no more than 59 until they are closed."
            />
          ) : (
            <Plural
              value={capReasons.length}
              one="One requirement that stops the work is open: no more than 59 until it is closed."
              other="# requirements that stop the work are open: no more than 59 until they are closed."
            />
          )}
        </span>
      )}
      {children}
    </div>
  );
}

/** What the number is and what it is not. */
export function Disclaimer({ framework }: { framework?: Framework }) {
  const language = useLanguage();
  return (
    <p className="small soft">
      <Trans>
        This shows how complete your proof is. It is no auditor's grade and no legal advice; the
        requirements are in our own words.
      </Trans>{' '}
      {framework && (language === 'tr' ? framework.sourceTr : framework.sourceEn)}
    </p>
  );
}
