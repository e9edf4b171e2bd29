import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useList } from '@/api/page';
import { LoadMore } from '@/ui/LoadMore';
import { type MemberLine, membersKey } from '../../queries';
import type { MembersSearch } from '../pages/MembersPage';

type MemberSideProps = { id: string; search: MembersSearch };

/**
 * The list one came from, beside the member: it keeps its filter and its place. J and K go on to
 * the next and the previous one, A to the first decision.
 */
export function MemberSide({ id, search }: MemberSideProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const list = useList<MemberLine>([...membersKey, 'list'], '/api/members', { query: search });
  const rows = list.rows ?? [];
  const at = rows.findIndex(({ organisationId }) => organisationId === id);
  const here = useRef<HTMLAnchorElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place moves with the member
  useEffect(() => {
    here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [id, at]);

  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (target.closest('input, select, textarea, dialog') || event.metaKey || event.ctrlKey) {
        return;
      }
      const step = { j: 1, k: -1 }[event.key];
      const next = step ? rows[at + step] : undefined;
      if (next) {
        void navigate({
          to: '/centre/members/$id',
          params: { id: next.organisationId },
          search,
        });
      } else if (event.key === 'a') {
        document.querySelector<HTMLElement>('main .acts .button')?.focus();
      } else {
        return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });

  return (
    <nav className="member-side no-print" aria-label={t`Members`}>
      <p className="small soft">
        <kbd>J</kbd> <kbd>K</kbd> <Trans>next and previous</Trans> · <kbd>A</kbd>{' '}
        <Trans>to decide</Trans>
      </p>
      <ol className="member-side__list">
        {rows.map((row) => (
          <li key={row.organisationId}>
            <Link
              className="member-side__line"
              ref={row.organisationId === id ? here : undefined}
              to="/centre/members/$id"
              params={{ id: row.organisationId }}
              search={search}
            >
              <span className="strong">{row.name}</span>
              <span className="small soft">
                {[row.district, row.code].filter(Boolean).join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <LoadMore list={list} />
    </nav>
  );
}
