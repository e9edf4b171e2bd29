import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LinkProps } from '@tanstack/react-router';
import type { Kind } from '@/api/session';
import type { IconName } from '@/ui/Icon';

export type NavItem = {
  to: NonNullable<LinkProps['to']>;
  label: MessageDescriptor;
  icon: IconName;
  /** On the owner's phone: one of the four places in the bottom bar. */
  bar?: true;
  /** Only for these roles; without it for all. */
  roles?: readonly string[];
};

/**
 * What stands in the navigation of each workspace, in order. A line comes with its screen, never
 * before it:
 *   { to: '/workshop/jobs', label: msg`My jobs`, icon: 'jobs', bar: true },
 */
export const navigation: Record<Kind, readonly NavItem[]> = {
  workshop: [
    { to: '/workshop', label: msg`Today`, icon: 'home' },
    { to: '/workshop/jobs', label: msg`My jobs`, icon: 'jobs', bar: true },
    { to: '/workshop/papers', label: msg`My papers`, icon: 'papers', bar: true },
    { to: '/workshop/capacity', label: msg`My capacity`, icon: 'capacity', bar: true },
    { to: '/workshop/account', label: msg`My money`, icon: 'money', bar: true },
    { to: '/workshop/profile', label: msg`My workshop`, icon: 'building' },
    { to: '/workshop/people', label: msg`People`, icon: 'member' },
  ],
  brand: [
    { to: '/brand', label: msg`Today`, icon: 'home' },
    { to: '/brand/enquiries', label: msg`Enquiries`, icon: 'enquiry' },
    { to: '/brand/orders', label: msg`Orders`, icon: 'order' },
    { to: '/brand/payments', label: msg`Payments`, icon: 'money' },
    {
      to: '/brand/workshops',
      label: msg({ message: 'Who can make it', context: 'search' }),
      icon: 'search',
    },
    { to: '/brand/papers', label: msg`My papers`, icon: 'papers' },
    { to: '/brand/people', label: msg`People`, icon: 'member' },
    { to: '/brand/api-keys', label: msg`API keys`, icon: 'settings', roles: ['buyer'] },
  ],
  centre: [
    { to: '/centre', label: msg`This week`, icon: 'home' },
    { to: '/centre/applications', label: msg`Applications`, icon: 'desk' },
    { to: '/centre/members', label: msg`Members`, icon: 'member' },
    {
      to: '/centre/workshops',
      label: msg({ message: 'Who can make it', context: 'search' }),
      icon: 'search',
    },
    { to: '/centre/prospects', label: msg`Workshops from lists`, icon: 'import' },
    { to: '/centre/duplicates', label: msg`Possible duplicates`, icon: 'inspect' },
    { to: '/centre/closures', label: msg`Closed, moved`, icon: 'building' },
    { to: '/centre/papers', label: msg`Papers to look at`, icon: 'papers' },
    { to: '/centre/orders', label: msg`Orders`, icon: 'order' },
    { to: '/centre/payments', label: msg`Payments`, icon: 'money' },
    { to: '/centre/people', label: msg`People`, icon: 'member' },
    {
      to: '/centre/lost-numbers',
      label: msg`Lost numbers`,
      icon: 'phone',
      roles: ['coordinator'],
    },
    { to: '/centre/stuck', label: msg`Stuck work`, icon: 'alert', roles: ['coordinator'] },
  ],
};
