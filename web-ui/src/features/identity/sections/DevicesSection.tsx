import '../identity.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Moment } from '@/ui/dates';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { Card, Skeleton } from '@/ui/surfaces';
import { devicesQuery, useEndDevice, useSignOut } from '../api';
import { deviceName } from '../model';

/** Where this account is open, and the ways out. */
export function DevicesSection() {
  const { t } = useLingui();
  const { data: devices } = useQuery(devicesQuery);
  const end = useEndDevice();
  const leave = useSignOut();
  const leaveEverywhere = useSignOut(true);
  const [asking, setAsking] = useState(false);
  const error = end.error ?? leave.error ?? leaveEverywhere.error;
  return (
    <Card>
      <h2>
        <Trans>Where you are signed in</Trans>
      </h2>
      {error && <Note tone="lose">{problemText(error)}</Note>}
      {!devices ? (
        <Skeleton lines={2} label={t`Loading`} />
      ) : (
        <ul className="lines">
          {devices.map((device) => (
            <li className="row spread" key={device.id}>
              <span>
                <span className="strong">
                  {deviceName(device.agent) ?? <Trans>Unknown device</Trans>}
                </span>
                <br />
                <span className="small soft">
                  <Trans>
                    Last used <Moment at={device.seenAt} />
                  </Trans>
                </span>
              </span>
              {device.current ? (
                <Badge tone="accent">
                  <Trans>This device</Trans>
                </Badge>
              ) : (
                <Button
                  size="small"
                  busy={end.isPending && end.variables === device.id}
                  onClick={() => end.mutate(device.id)}
                >
                  <Trans>Sign it out</Trans>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button icon="signOut" busy={leave.isPending} onClick={() => leave.mutate()}>
          <Trans>Sign out here</Trans>
        </Button>
        <Button kind="lose" onClick={() => setAsking(true)}>
          <Trans>Sign out on all devices</Trans>
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Sign out on all devices?</Trans>}
      >
        <p>
          <Trans>Every phone and computer signed in with your account asks for a new code.</Trans>
        </p>
        <div className="row">
          <Button
            kind="lose"
            busy={leaveEverywhere.isPending}
            onClick={() => leaveEverywhere.mutate()}
          >
            <Trans>Sign out everywhere</Trans>
          </Button>
          <Button onClick={() => setAsking(false)}>
            <Trans>Stay signed in</Trans>
          </Button>
        </div>
      </Dialog>
    </Card>
  );
}
