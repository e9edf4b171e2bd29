import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Dialog } from '@/ui/Dialog';
import { toast } from '@/ui/Toast';
import { useApplicationAct } from '../api';
import { ActForm } from '../forms/ActForm';
import type { Application } from '../queries';

const course = 'member_vetting';
const losing = ['reject', 'withdraw'];

type ApplicationActsProps = {
  application: Application;
  /** Acts that have their own place on the screen. */
  without?: readonly string[];
  onVisit?: () => void;
};

/** The buttons of an application, and the small form behind each that needs more than a tap. */
export function ApplicationActs({ application, without = [], onVisit }: ApplicationActsProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  const act = useApplicationAct(application, () => {
    toast(t`Done and recorded.`);
    setOpen(null);
  });
  const begin = (name: string) => {
    if (name === 'take_up') act.mutate({ act: name });
    else if (name === 'record_visit') onVisit?.();
    else {
      act.reset();
      setOpen(name);
    }
  };
  // A legal visit is opened on its own page, where its form stands.
  const acts = application.acts.map((one) =>
    one.act === 'record_visit' ? { ...one, reasons: [] } : one,
  );
  if (acts.every((one) => without.includes(one.act))) return null;
  return (
    <>
      <ActButtons
        course={course}
        acts={acts}
        onAct={begin}
        busy={act.isPending ? act.variables.act : null}
        losing={losing}
        without={without}
      />
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open ? courseLabel(course, 'act', open) : ''}
      >
        {open && (
          <ActForm
            act={open}
            losing={losing.includes(open)}
            error={act.error}
            busy={act.isPending}
            label={courseLabel(course, 'act', open)}
            onSend={(input) => act.mutate({ act: open, ...input })}
          />
        )}
      </Dialog>
    </>
  );
}
