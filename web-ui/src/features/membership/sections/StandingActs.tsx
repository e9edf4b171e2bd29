import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { courseLabel } from '@/i18n/sentences';
import { ActButtons } from '@/ui/ActButtons';
import { Dialog } from '@/ui/Dialog';
import { toast } from '@/ui/Toast';
import { useMemberAct } from '../api';
import { ActForm } from '../forms/ActForm';
import type { Member } from '../queries';

const course = 'member_standing';
const losing = ['suspend', 'terminate', 'leave'];

/** The buttons of a membership, each with its reason. */
export function StandingActs({ member }: { member: Member }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<string | null>(null);
  const act = useMemberAct(member, () => {
    toast(t`Done and recorded.`);
    setOpen(null);
  });
  return (
    <>
      <ActButtons
        course={course}
        acts={member.acts}
        losing={losing}
        busy={act.isPending ? act.variables.act : null}
        onAct={(name) => {
          act.reset();
          setOpen(name);
        }}
      />
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open ? courseLabel(course, 'act', open) : ''}
      >
        {open && (
          <ActForm
            act={open}
            label={courseLabel(course, 'act', open)}
            losing={losing.includes(open)}
            busy={act.isPending}
            error={act.error}
            onSend={(input) => act.mutate({ act: open, ...input })}
          />
        )}
      </Dialog>
    </>
  );
}
