import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Day } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { Section } from '@/ui/Section';
import { Card } from '@/ui/surfaces';
import { type Closure, useReopen } from '../api';
import { ClosureForm } from '../forms/ClosureForm';
import { closureReasons } from '../words';

/** Days on which nobody works. */
export function ClosuresSection({ closures }: { closures: readonly Closure[] }) {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const reopen = useReopen();
  return (
    <Section title={<Trans>Closed days</Trans>}>
      {reopen.error && <Note tone="lose">{problemText(reopen.error)}</Note>}
      {closures.length === 0 ? (
        <p className="soft">
          <Trans>
            No closed days. Feasts and stoppages that you enter are taken out of the weeks.
          </Trans>
        </p>
      ) : (
        <ul className="closures">
          {closures.map(({ id, firstDay, lastDay, reason, note }) => {
            const word = closureReasons[reason];
            return (
              <li key={id}>
                <Card>
                  <div className="row spread">
                    <span>
                      <span className="strong">{word && i18n._(word)}</span>
                      {note && ` · ${note}`}
                      <br />
                      <span className="small soft">
                        <Day date={firstDay} />
                        {lastDay !== firstDay && (
                          <>
                            {' – '}
                            <Day date={lastDay} />
                          </>
                        )}
                      </span>
                    </span>
                    <Button
                      busy={reopen.isPending && reopen.variables?.id === id}
                      onClick={() => reopen.mutate({ id })}
                    >
                      <Trans>We work after all</Trans>
                    </Button>
                  </div>
                </Card>
              </li>
            );
          })}
        </ul>
      )}
      <div className="row">
        <Button icon="calendar" onClick={() => setAdding(true)}>
          <Trans>Add closed days</Trans>
        </Button>
      </div>
      <Dialog open={adding} onClose={() => setAdding(false)} title={<Trans>Closed days</Trans>}>
        <ClosureForm onDone={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}
