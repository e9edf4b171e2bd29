import { Trans, useLingui } from '@lingui/react/macro';
import { Note } from '@/ui/Note';
import { usePaperName } from '../../names';
import type { Lost } from '../../queries';
import { awardReasons, lostReasons, nextSteps, priceBands } from '../words';

/** One sentence why, and one thing that would help next time. */
export function OutcomeNote({ outcome }: { outcome: Lost['outcome'] }) {
  const { i18n } = useLingui();
  const paperName = usePaperName();
  const { reason, nextStep, detail } = outcome;
  const why = lostReasons[reason];
  const step = nextSteps[nextStep];
  const band = priceBands[`${detail.band ?? ''}`];
  const chosen = awardReasons[`${detail.awardReason ?? ''}`];
  const papers = Array.isArray(detail.certificates) ? detail.certificates.map(String) : [];
  return (
    <Note tone="accent">
      <p>
        {band ? i18n._(band) : why && i18n._(why)}{' '}
        {papers.length > 0 && <strong>{papers.map(paperName).join(', ')}</strong>}
        {chosen && reason === 'close_call' && <Trans>What counted: {i18n._(chosen)}.</Trans>}
      </p>
      {step && (
        <p>
          <strong>
            <Trans>Next step:</Trans>
          </strong>{' '}
          {i18n._(step)}
        </p>
      )}
    </Note>
  );
}
