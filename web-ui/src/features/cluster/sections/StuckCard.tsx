import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { daysBetween, today } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Moment } from '@/ui/dates';
import { Elsewhere } from '@/ui/errors';
import { Icon } from '@/ui/Icon';
import { ReasonForm } from '@/ui/ReasonForm';
import { Details } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card, KeyValue } from '@/ui/surfaces';
import { toast } from '@/ui/Toast';
import { type Closing, type Stuck, useAgain, useClose, useTake } from '../api';
import { faults, resolutions, workName } from '../words';

type StuckCardProps = { stuck: Stuck; as?: 'h2' | 'h3' };

/** One thing that did not go by itself: what it is about, why, who looks after it, what to do. */
export function StuckCard({ stuck, as: Heading = 'h2' }: StuckCardProps) {
  const { i18n } = useLingui();
  const fault = faults[stuck.fault];
  const days = daysBetween(today(new Date(stuck.parkedAt)), today());
  return (
    <Card>
      <div className="row spread">
        <Heading className="stuck__title">
          {workName(stuck.name, (message) => i18n._(message))}
        </Heading>
        {stuck.closed ? (
          <Resolution resolution={stuck.closed.resolution} />
        ) : (
          <Badge tone={days >= 1 ? 'lose' : 'soon'}>
            {days === 0 ? (
              <Trans>since today</Trans>
            ) : (
              <Plural value={days} one="for # day" other="for # days" />
            )}
          </Badge>
        )}
      </div>
      {stuck.title && (
        <p>
          {stuck.path ? (
            // The server names a page of this workspace.
            <Link className="strong" to={stuck.path as '/centre'}>
              {stuck.title}
            </Link>
          ) : (
            <strong>{stuck.title}</strong>
          )}
        </p>
      )}
      {fault && <p>{i18n._(fault)}</p>}
      {stuck.closed ? <Closed closed={stuck.closed} /> : <Acts stuck={stuck} />}
      <Details title={<Trans>For those who look after the system</Trans>}>
        <KeyValue
          pairs={[
            [<Trans key="name">Name of the work</Trans>, <code key="value">{stuck.name}</code>],
            [
              <Trans key="staged">Asked for</Trans>,
              stuck.stagedAt && <Moment key="value" at={stuck.stagedAt} />,
            ],
            [<Trans key="parked">Gave up</Trans>, <Moment key="value" at={stuck.parkedAt} />],
            [<Trans key="tries">Failed tries</Trans>, stuck.failures + stuck.deaths],
            [
              <Trans key="error">Error</Trans>,
              stuck.error && <code key="value">{stuck.error}</code>,
            ],
          ]}
        />
      </Details>
    </Card>
  );
}

function Resolution({ resolution }: { resolution: string }) {
  const { i18n } = useLingui();
  const word = resolutions[resolution];
  return <Badge tone="done">{word ? i18n._(word) : resolution}</Badge>;
}

function Closed({ closed }: { closed: NonNullable<Stuck['closed']> }) {
  return (
    <>
      {closed.reason && <p>“{closed.reason}”</p>}
      <p className="small soft">
        {closed.by && <>{closed.by} · </>}
        <Moment at={closed.at} />
      </p>
    </>
  );
}

function Acts({ stuck }: { stuck: Stuck }) {
  const { t } = useLingui();
  const [closing, setClosing] = useState<Closing['resolution'] | null>(null);
  const take = useTake(stuck.id);
  const again = useAgain(stuck.id, () => toast(t`It is being tried again now.`));
  const close = useClose(stuck.id, () => {
    setClosing(null);
    toast(t`Done and recorded.`);
  });
  const open = (resolution: Closing['resolution']) => {
    close.reset();
    setClosing(resolution);
  };
  return (
    <>
      <p className="row tight small">
        <Icon name="person" size={18} />
        {stuck.mine ? (
          <Trans>You look after it</Trans>
        ) : stuck.owner ? (
          <Trans>{stuck.owner} looks after it</Trans>
        ) : (
          <Trans>Nobody looks after it yet</Trans>
        )}
      </p>
      <div className="row">
        <Button kind="primary" busy={again.isPending} onClick={() => again.mutate()}>
          <Trans>Try again</Trans>
        </Button>
        <Button onClick={() => open('by_hand')}>
          <Trans>I did it by hand</Trans>
        </Button>
        <Button kind="lose" onClick={() => open('dropped')}>
          <Trans>Drop it</Trans>
        </Button>
        {!stuck.mine && (
          <Button kind="quiet" busy={take.isPending} onClick={() => take.mutate()}>
            <Trans>I look after it</Trans>
          </Button>
        )}
      </div>
      <Elsewhere error={take.error ?? again.error} />
      <Dialog
        open={closing !== null}
        onClose={() => setClosing(null)}
        title={closing === 'dropped' ? <Trans>Drop it</Trans> : <Trans>I did it by hand</Trans>}
      >
        {closing && (
          <ReasonForm
            label={closing === 'dropped' ? <Trans>Drop it</Trans> : <Trans>Close it</Trans>}
            losing={closing === 'dropped'}
            hint={
              closing === 'dropped' ? (
                <Trans>Why is it not needed any more? Your colleagues read this.</Trans>
              ) : (
                <Trans>What did you do, and how? Your colleagues read this.</Trans>
              )
            }
            busy={close.isPending}
            error={close.error}
            onSend={(reason) => close.mutate({ resolution: closing, reason })}
          />
        )}
      </Dialog>
    </>
  );
}
