import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { processes } from '@/i18n/trade';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/format';
import type { Week } from '@/lib/week';
import { LinkButton } from '@/ui/Button';
import { CapacityBars } from '@/ui/CapacityBars';
import { Dialog } from '@/ui/Dialog';
import { WeekName } from '@/ui/dates';
import { Details, Section } from '@/ui/Section';
import { EmptyState } from '@/ui/surfaces';
import type { Garment, ProcessCapacity } from '../api';
import { WeekForm } from '../forms/WeekForm';
import { about, bars, garmentName, pieces, reference, typical } from '../model';
import { Sum } from './Sum';

type ProcessSectionProps = {
  process: ProcessCapacity;
  garments: readonly Garment[];
  thisWeek: Week;
};

/** Six weeks of one process; a tap on a week sets it on its own. */
export function ProcessSection({ process, garments, thisWeek }: ProcessSectionProps) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const [week, setWeek] = useState<Week | null>(null);
  const word = processes[process.process];
  const name = word ? i18n._(word) : process.process;
  const shirt = typical(garments, reference, process.process);
  const { answer } = process;
  const minutes = formatNumber(about(answer?.weekMinutes ?? 0), language);
  const count = answer && pieces(answer.weekMinutes, shirt);
  const shirts = formatNumber(count ?? 0, language);
  const ask = (
    <LinkButton
      to="/workshop/capacity/ask"
      search={{ process: process.process }}
      kind={answer ? 'secondary' : 'primary'}
    >
      {answer ? <Trans>Answer again</Trans> : <Trans>Answer three questions</Trans>}
    </LinkButton>
  );
  if (!answer && process.weeks.length === 0) {
    return (
      <Section title={name}>
        <EmptyState as="h3" title={<Trans>Nothing said about these weeks yet</Trans>} action={ask}>
          <Trans>Brands look for free minutes. Three questions, and they find yours.</Trans>
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={name}>
      {answer && (
        <div className="answer">
          <div>
            <span className="answer__figure">
              <Trans>about {minutes} minutes a week</Trans>
            </span>
          </div>
          {count !== null && count !== undefined && (
            <div>
              <Trans>That is {shirts} basic T-shirts a week.</Trans>
            </div>
          )}
          <Details title={<Trans>How this was reckoned</Trans>}>
            <Sum
              people={answer.people}
              attendedMinutes={Math.round(
                answer.weekMinutes / Math.max(answer.efficiency, 0.0001) / answer.people,
              )}
              efficiency={answer.efficiency}
              weekMinutes={answer.weekMinutes}
              assumed={!answer.pieces}
            />
            {answer.pieces && (
              <p className="small">
                {garmentName(garments, answer.garment, language)}:{' '}
                {formatNumber(answer.pieces, language)} ×{' '}
                {formatNumber(answer.standardMinutes, language, 2)} <Trans>min</Trans>
              </p>
            )}
          </Details>
        </div>
      )}
      <CapacityBars label={name} weeks={bars(process, thisWeek, 6)} onWeek={setWeek} />
      <p className="small soft">
        <Trans>Tap a week to set it on its own.</Trans>
      </p>
      <div className="row">{ask}</div>
      <Dialog
        open={week !== null}
        onClose={() => setWeek(null)}
        title={week && <WeekName week={week} />}
      >
        {week && (
          <WeekForm
            process={process.process}
            week={week}
            published={process.weeks.find((one) => one.week === week)}
            shirt={shirt}
            onDone={() => setWeek(null)}
          />
        )}
      </Dialog>
    </Section>
  );
}
