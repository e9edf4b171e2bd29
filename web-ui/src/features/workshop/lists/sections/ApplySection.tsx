import { Plural, Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Problem } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Elsewhere } from '@/ui/errors';
import { Checkbox } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Section } from '@/ui/Section';
import { Card } from '@/ui/surfaces';
import type { Import, useImportAct } from '../api';

/** The coordinator's word. Lines that stay out must be known to her first. */
export function ApplySection({
  list,
  act,
}: {
  list: Import;
  act: ReturnType<typeof useImportAct>;
}) {
  const [leaveOut, setLeaveOut] = useState(false);
  const { fresh, alikeAdded, errors, alikeOpen } = list.summary;
  const adds = fresh + alikeAdded;
  const out = errors + alikeOpen;
  const applying = act.variables?.act === 'apply' || act.variables?.act === 'check';
  const changed =
    applying && act.error instanceof Problem && act.error.reasons.includes('import_changed');
  return (
    <Section title={<Trans>Add the workshops</Trans>}>
      <Card>
        <p>
          {adds === 0 ? (
            <Trans>There is nothing to add: every workshop of the list is here already.</Trans>
          ) : (
            <Plural
              value={adds}
              one="# workshop waits for its owner from then on. Nobody is written to before you invite."
              other="# workshops wait for their owners from then on. Nobody is written to before you invite."
            />
          )}
        </p>
        {out > 0 && (
          <Note tone="soon">
            <Plural
              value={out}
              one="# line would stay out. Mend the file and choose it again, or say that it stays out."
              other="# lines would stay out. Mend the file and choose it again, or say that they stay out."
            />
          </Note>
        )}
        {out > 0 && (
          <Checkbox checked={leaveOut} onChange={({ target }) => setLeaveOut(target.checked)}>
            <Plural
              value={out}
              one="I have seen it: # line stays out."
              other="I have seen them: # lines stay out."
            />
          </Checkbox>
        )}
        {applying && <Elsewhere error={act.error} />}
        <div className="row">
          {changed ? (
            <Button
              kind="primary"
              busy={act.isPending}
              onClick={() => act.mutate({ act: 'check' })}
            >
              <Trans>Compare the lines again</Trans>
            </Button>
          ) : (
            <Button
              kind="primary"
              busy={applying && act.isPending}
              disabled={out > 0 && !leaveOut}
              onClick={() => act.mutate({ act: 'apply', leaveOut })}
            >
              {adds === 0 ? (
                <Trans>Close the list</Trans>
              ) : (
                <Plural value={adds} one="Add # workshop" other="Add # workshops" />
              )}
            </Button>
          )}
        </div>
      </Card>
    </Section>
  );
}
