import { Plural, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newestNotices } from '@/features/notifications/queries';
import { Icon } from '@/ui/Icon';

/** Leads to what was told; the figure says how much of it is new. */
export function Bell({ label = false }: { label?: boolean }) {
  const { t } = useLingui();
  const { data } = useQuery(newestNotices);
  const unread = data?.unread ?? 0;
  return (
    <Link
      className={label ? 'nav-link' : 'button bell'}
      data-kind={label ? undefined : 'quiet'}
      data-icon-only={label ? undefined : ''}
      to="/notices"
      title={label ? undefined : t`Notices`}
    >
      <span className="bell__icon">
        <Icon name="bell" />
        {unread > 0 && (
          <span className="bell__count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </span>
      <span className={label ? undefined : 'hidden-text'}>{t`Notices`}</span>
      {unread > 0 && (
        <span className="hidden-text">
          {' '}
          <Plural value={unread} one="# new" other="# new" />
        </span>
      )}
    </Link>
  );
}
