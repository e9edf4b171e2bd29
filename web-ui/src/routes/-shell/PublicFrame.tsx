import { Trans } from '@lingui/react/macro';
import { Link, useMatchRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { startOf, useMaybeSession } from '@/api/session';
import { LinkButton } from '@/ui/Button';
import { LanguageSwitch } from '@/ui/LanguageSwitch';
import { Mark } from '@/ui/Logo';

type Width = 'narrow' | 'reading';

/** Around every page that needs no account. */
export function PublicFrame({ width, children }: { width?: Width; children: ReactNode }) {
  const session = useMaybeSession();
  const signingIn = useMatchRoute()({ to: '/sign-in' });
  return (
    <div className="public">
      <header className="bar">
        <Link className="logo" to="/" aria-label="İlmek">
          <Mark />
          <span className={session ? 'logo__word' : undefined}>İlmek</span>
        </Link>
        <div className="bar__end">
          <LanguageSwitch />
          {session ? (
            <LinkButton
              size="small"
              to={session.organisation?.admitted ? startOf(session) : '/account'}
            >
              {session.organisation?.admitted ? (
                <Trans>My workspace</Trans>
              ) : (
                <Trans>My account</Trans>
              )}
            </LinkButton>
          ) : (
            !signingIn && (
              <LinkButton to="/sign-in">
                <Trans>Sign in</Trans>
              </LinkButton>
            )
          )}
        </div>
      </header>
      <main className="main" data-width={width} id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-foot">
        <div>
          <span>
            <Trans>İlmek, the portal of the workshops' cooperative</Trans>
          </span>
        </div>
      </footer>
    </div>
  );
}
