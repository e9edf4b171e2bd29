import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import type { Tone } from './tone';

const icons: Record<Tone, IconName> = {
  plain: 'info',
  accent: 'info',
  soon: 'wait',
  lose: 'alert',
  done: 'check',
};

/** A sentence set apart from the page: a condition, a warning, a piece of good news. */
export function Note({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className="note" data-tone={tone}>
      <Icon name={icons[tone]} />
      <div className="grow">{children}</div>
    </div>
  );
}
