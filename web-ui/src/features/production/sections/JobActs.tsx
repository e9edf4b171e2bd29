import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { toast } from '@/ui/Toast';
import type { Slice } from '../api';
import { PiecesForm } from '../forms/PiecesForm';
import { ReportForm } from '../forms/ReportForm';
import { firstAct, mayReportPieces, milestoneOf } from '../model';

/** Big buttons: what the owner can report now, what is waited for first. */
export function JobActs({ slice }: { slice: Slice }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [open, setOpen] = useState<string | null>(null);
  const done = () => {
    setOpen(null);
    toast(t`Saved. The brand sees it.`);
  };
  return (
    <div className="job-acts">
      <ActButtons
        course="slice"
        acts={firstAct(slice.acts, slice.waiting.act)}
        onAct={(act) =>
          act === 'deliver'
            ? navigate({ to: '/workshop/jobs/$id/deliver', params: { id: slice.id } })
            : setOpen(act)
        }
      />
      {mayReportPieces(slice) && (
        <Button wide icon="plus" onClick={() => setOpen('pieces')}>
          <Trans>Report pieces sewn</Trans>
        </Button>
      )}
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open === 'pieces' ? t`Pieces sewn` : open ? courseLabel('slice', 'act', open) : ''}
      >
        {open === 'pieces' && <PiecesForm slice={slice} onDone={done} />}
        {open && milestoneOf[open] && <ReportForm slice={slice} act={open} onDone={done} />}
      </Dialog>
    </div>
  );
}
