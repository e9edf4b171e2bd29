import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Money } from '@/ui/figures';
import { Badge } from '@/ui/Status';
import { Card, LinkCard } from '@/ui/surfaces';
import type { Item } from '../queries';
import { Why } from './Why';

/** One sum: how much, from whom, for what, and why it is not there yet. */
export function ItemCard({ item }: { item: Item }) {
  const content = (
    <ItemLines item={item}>
      <Why item={item} />
    </ItemLines>
  );
  const tone = item.daysLate > 0 || item.why === 'came_back' ? 'lose' : undefined;
  return item.payoutId ? (
    <LinkCard to="/workshop/account/$id" params={{ id: item.payoutId }} tone={tone}>
      {content}
    </LinkCard>
  ) : (
    <Card tone={tone}>{content}</Card>
  );
}

type Lines = Pick<Item, 'amount' | 'brandName' | 'poNumber' | 'style'> & { kind?: string };

export function ItemLines({ item, children }: { item: Lines; children: ReactNode }) {
  return (
    <div className="money-item">
      <div className="row spread">
        <strong>{item.brandName}</strong>
        <strong className="money-sum">
          <Money amount={item.amount} />
        </strong>
      </div>
      <div className="small soft">
        {item.style} · {item.poNumber}{' '}
        {item.kind === 'deposit' && (
          <Badge>
            <Trans>Deposit</Trans>
          </Badge>
        )}
      </div>
      <div>{children}</div>
    </div>
  );
}
