import { Plural, Trans } from '@lingui/react/macro';
import { onlineManager, useMutationState } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Icon } from './Icon';

/** Stands above everything while there is no connection, and says what waits to be sent. */
export function OfflineBanner() {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const waiting = useMutationState({
    filters: { predicate: ({ state }) => state.isPaused },
  }).length;
  return (
    <div role="status">
      {!online && (
        <div className="offline">
          <Icon name="offline" size={20} />
          {waiting > 0 ? (
            <Plural
              value={waiting}
              one="No internet. # message is kept and goes out when you are connected."
              other="No internet. # messages are kept and go out when you are connected."
            />
          ) : (
            <Trans>No internet. What you type stays.</Trans>
          )}
        </div>
      )}
    </div>
  );
}
