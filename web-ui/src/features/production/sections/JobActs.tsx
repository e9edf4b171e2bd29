import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Details } from '@/ui/Section';
import { toast } from '@/ui/Toast';
import { firstAct, mayReportPieces, milestoneOf } from '../model';
import type { Slice } from '../queries';

// Forms come with the first tap; the page itself travels light.
const PiecesForm = lazy(async () => ({
  default: (await import('../forms/PiecesForm')).PiecesForm,
}));
const ReportForm = lazy(async () => ({
  default: (await import('../forms/ReportForm')).ReportForm,
}));

/** Big buttons: what the owner can report now, what is waited for first. */
export function JobActs({ slice, report }: { slice: Slice; report?: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [open, setOpen] = useState<string | null>(asked(slice, report));
  const acts = firstAct(slice.acts, slice.waiting.act);
  const first = acts.filter(({ act }, index) => index === 0 || act === 'deliver');
  const others = acts.filter((act) => !first.includes(act));
  const begin = (act: string) =>
    act === 'deliver'
      ? void navigate({ to: '/workshop/jobs/$id/deliver', params: { id: slice.id } })
      : setOpen(act);
  const done = () => {
    setOpen(null);
    toast(t`Saved. The brand sees it.`);
  };
  return (
    <>
      <div className="job-acts">
        <ActButtons course="slice" acts={first} onAct={begin} />
        {mayReportPieces(slice) && (
          <Button wide icon="plus" onClick={() => setOpen('pieces')}>
            <Trans>Report pieces sewn</Trans>
          </Button>
        )}
        {others.length > 0 && (
          <Details title={<Trans>Report another step</Trans>}>
            <ActButtons course="slice" acts={others} onAct={begin} />
          </Details>
        )}
      </div>
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open === 'pieces' ? t`Pieces sewn` : open ? courseLabel('slice', 'act', open) : ''}
      >
        <Suspense>
          {open === 'pieces' && <PiecesForm slice={slice} onDone={done} />}
          {open && milestoneOf[open] && <ReportForm slice={slice} act={open} onDone={done} />}
        </Suspense>
      </Dialog>
    </>
  );
}

/** What the list sent the owner here for, if it is still possible. */
function asked(slice: Slice, report?: string): string | null {
  if (report === 'pieces') return mayReportPieces(slice) ? report : null;
  const possible = slice.acts.some(({ act, reasons }) => act === report && reasons.length === 0);
  return report && possible && milestoneOf[report] ? report : null;
}
