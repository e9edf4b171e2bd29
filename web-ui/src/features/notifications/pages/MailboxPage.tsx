import '../mailbox.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { demoMailboxQuery } from '@/api/demo';
import { useLanguage } from '@/i18n/use-language';
import { formatDateTime } from '@/lib/format';
import { Badge } from '@/ui/Status';
import { Card, CardHead, CardList, EmptyState, PageHeader } from '@/ui/surfaces';

/** What the demo cluster would have sent by e-mail and SMS: the place to find a sign-in code. */
export function MailboxPage() {
  const { t } = useLingui();
  const language = useLanguage();
  const { data } = useQuery({ ...demoMailboxQuery, refetchInterval: 3000 });
  const messages = data ?? [];
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Demo mailbox</Trans>}>
        <Trans>The demo sends nothing outside. Messages and codes arrive here, newest first.</Trans>
      </PageHeader>
      {messages.length === 0 ? (
        <EmptyState title={<Trans>Nothing was sent yet</Trans>}>
          <Trans>Ask for a sign-in code in another tab; it appears here within seconds.</Trans>
        </EmptyState>
      ) : (
        <CardList label={t`Messages`}>
          {messages.map((message) => (
            <li key={`${message.at} ${message.to} ${message.subject}`}>
              <Card>
                <CardHead>
                  <h2 className="mailbox__subject">{message.subject || message.to}</h2>
                  <Badge>{message.channel}</Badge>
                </CardHead>
                <p className="small soft">
                  {message.to} · {formatDateTime(message.at, language)}
                </p>
                <p className="mailbox__text">{message.text}</p>
              </Card>
            </li>
          ))}
        </CardList>
      )}
    </div>
  );
}
