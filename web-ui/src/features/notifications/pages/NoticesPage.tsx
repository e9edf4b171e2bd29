import '../notices.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Download } from '@/ui/Download';
import { Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { LoadMore } from '@/ui/LoadMore';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { Card, CardHead, CardList, EmptyState, PageHeader, Skeleton } from '@/ui/surfaces';
import { type Notice, useNotices, useReadAll, useReadNotice } from '../api';
import { kinds } from '../words';

/** What this person was told, the newest first; each leads to where it goes on. */
export function NoticesPage() {
  const { t } = useLingui();
  const list = useNotices();
  const readAll = useReadAll();
  const unread = list.data?.pages[0]?.unread ?? 0;
  return (
    <div className="stack loose">
      <PageHeader
        title={<Trans>Notices</Trans>}
        actions={
          unread > 0 && (
            <Button busy={readAll.isPending} onClick={() => readAll.mutate()}>
              <Trans>Mark all as read</Trans>
            </Button>
          )
        }
      />
      {readAll.error && <Note tone="lose">{problemText(readAll.error)}</Note>}
      {list.error ? (
        <ErrorState error={list.error} reset={() => void list.refetch()} as="h2" />
      ) : !list.rows ? (
        <Skeleton label={t`Loading`} lines={6} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={<Trans>Nothing to tell you yet</Trans>}>
          <Trans>Invitations, deliveries and payments are told here as they come.</Trans>
        </EmptyState>
      ) : (
        <>
          <CardList label={t`Notices`}>
            {list.rows.map((notice) => (
              <li key={notice.id}>
                <NoticeCard notice={notice} />
              </li>
            ))}
          </CardList>
          <LoadMore list={list} />
          <Download path="/api/notices" />
        </>
      )}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { i18n } = useLingui();
  const router = useRouter();
  const read = useReadNotice();
  const kind = kinds[notice.kind];
  const { link } = notice;
  const open = () => {
    if (!notice.read) read.mutate(notice.id);
    if (link) router.history.push(link);
  };
  return (
    <Card tone={notice.read ? undefined : 'accent'}>
      <div className="notice" data-new={notice.read ? undefined : ''}>
        <CardHead>
          <h2 className="notice__title">{notice.title}</h2>
          <Badge tone={notice.read ? 'plain' : 'accent'}>
            {notice.read ? kind && i18n._(kind) : <Trans>New</Trans>}
          </Badge>
        </CardHead>
        <p>{notice.text}</p>
        <p className="small soft">
          <Moment at={notice.at} />
        </p>
        {(link || !notice.read) && (
          <div className="row">
            <Button size="small" onClick={open}>
              {link ? <Trans>Open</Trans> : <Trans>Mark as read</Trans>}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
