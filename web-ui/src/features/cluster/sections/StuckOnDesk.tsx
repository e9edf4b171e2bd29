import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { DeskRows, DeskSection } from '@/ui/DeskSection';
import { type Stuck, stuckKey } from '../api';
import { StuckCard } from './StuckCard';

/** The oldest of what did not go by itself, each with its buttons. */
export function StuckOnDesk() {
  const { t } = useLingui();
  const list = useList<Stuck>([...stuckKey, 'list'], '/api/needs-person', {
    query: { closed: false, size: 3 },
  });
  return (
    <DeskSection
      title={<Trans>Stuck work</Trans>}
      all={
        <Link to="/centre/stuck" search={{}}>
          <Trans>All of it</Trans>
        </Link>
      }
    >
      {list.rows && list.rows.length > 0 ? (
        <ul className="stack" aria-label={t`Stuck work`}>
          {list.rows.map((stuck) => (
            <li key={stuck.id}>
              <StuckCard stuck={stuck} as="h3" />
            </li>
          ))}
        </ul>
      ) : (
        <DeskRows
          label={t`Stuck work`}
          read={list}
          rowKey={({ id }) => id}
          row={() => null}
          empty={<Trans>Nothing is stuck.</Trans>}
        />
      )}
    </DeskSection>
  );
}
