import { useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Kind, useSession } from '@/api/session';
import { type NavItem, navigation } from '@/routes/-navigation';
import { IconButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Icon } from '@/ui/Icon';
import { Mark } from '@/ui/Logo';
import { Bell } from './Bell';

/** The first page of a workspace is not where one is on every page below it. */
const whole = (to: NavItem['to']) => ({ exact: to.split('/').length <= 2 });

type NavLinksProps = { items: readonly NavItem[]; person?: string; onGo?: () => void };

/** The places of a workspace, and below them the person's own account when `person` is given. */
function NavLinks({ items, person, onGo }: NavLinksProps) {
  const { i18n } = useLingui();
  return (
    <ul className="nav-list">
      {items.map(({ to, label, icon }) => (
        <li key={to}>
          <Link className="nav-link" to={to} activeOptions={whole(to)} onClick={onGo}>
            <Icon name={icon} />
            {i18n._(label)}
          </Link>
        </li>
      ))}
      {person && (
        <li>
          <Link className="nav-link" to="/account" onClick={onGo}>
            <Icon name="person" />
            {person}
          </Link>
        </li>
      )}
    </ul>
  );
}

/** Frame of everything behind the sign-in: a rail on a desk, head and bottom bar on a phone. */
export function Workspace({ kind, children }: { kind: Kind; children?: ReactNode }) {
  const { t, i18n } = useLingui();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const items = navigation[kind].filter(
    ({ roles }) => !roles || roles.includes(session.organisation.role),
  );
  const bar = kind === 'workshop' ? items.filter((item) => item.bar) : [];
  return (
    <div
      className="workspace"
      data-bar={bar.length > 0 ? '' : undefined}
      data-density={kind === 'workshop' ? undefined : 'desk'}
    >
      <header className="workspace__head">
        <div className="bar">
          <Link className="logo" to="/" aria-label="İlmek">
            <Mark />
          </Link>
          <span className="workspace__organisation">{session.organisation.name}</span>
          <div className="bar__end">
            <Bell />
            <IconButton icon="menu" label={t`Menu`} onClick={() => setOpen(true)} />
          </div>
        </div>
      </header>
      <nav className="rail" aria-label={t`Workspace`}>
        <Link className="logo" to="/">
          <Mark />
          İlmek
        </Link>
        <NavLinks items={items} />
        <div className="rail__foot">
          <span className="workspace__organisation">{session.organisation.name}</span>
          <Bell label />
          <NavLinks items={[]} person={session.person.name} />
        </div>
      </nav>
      <div className="workspace__body">{children ?? <Outlet />}</div>
      {bar.length > 0 && (
        <nav className="bottom-bar" aria-label={t`Main places`}>
          <ul>
            {bar.map(({ to, label, icon }) => (
              <li key={to}>
                <Link to={to} activeOptions={whole(to)}>
                  <Icon name={icon} size={24} />
                  {i18n._(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={session.organisation.name}>
        <nav aria-label={t`Menu`}>
          <NavLinks items={items} person={session.person.name} onGo={() => setOpen(false)} />
        </nav>
      </Dialog>
    </div>
  );
}
