import '../../sourcing.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useList } from '@/api/page';
import { Download } from '@/ui/Download';
import { LoadMore } from '@/ui/LoadMore';
import { Section } from '@/ui/Section';
import { CardList } from '@/ui/surfaces';
import { type InvitationRow, invitationsKey } from '../../queries';
import { InvitationCard } from './InvitationsSection';

/** What the workshop answered: prices that the brand still weighs, or what is behind it. */
export function AnsweredSection({ over }: { over: boolean }) {
  const { t } = useLingui();
  const list = useList<InvitationRow>([...invitationsKey, 'list'], '/api/invitations', {
    query: { part: over ? 'over' : 'answered', size: 20 },
  });
  const some = list.rows && list.rows.length > 0;
  return (
    <>
      {some && (
        <Section title={over ? <Trans>Asked before</Trans> : <Trans>You gave a price</Trans>}>
          <CardList label={over ? t`Asked before` : t`You gave a price`}>
            {list.rows?.map((row) => (
              <li key={row.id}>
                <InvitationCard row={row} />
              </li>
            ))}
          </CardList>
          <LoadMore list={list} />
          <Download path="/api/invitations" query={{ part: over ? 'over' : 'answered' }} />
        </Section>
      )}
      <p>
        <Link to="/workshop/lost">
          <Trans>Why not me? The jobs that went elsewhere</Trans>
        </Link>
      </p>
    </>
  );
}
