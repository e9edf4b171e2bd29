import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Day } from '@/ui/dates';
import { Money } from '@/ui/figures';
import { Card } from '@/ui/surfaces';
import type { Net } from '../../queries';

/** What reaches the workshop's account, and on which day; the sum stands below it. */
export function NetCard({ net, children }: { net: Net; children?: ReactNode }) {
  return (
    <Card tone="accent" className="net">
      <p className="small">
        <Trans>In your hand</Trans>
      </p>
      <p className="net__sum">
        <Money amount={net.inHand} />
      </p>
      <p>
        {net.firstOn === net.lastOn ? (
          <Trans>
            by <Day date={net.lastOn} shape="long" />
          </Trans>
        ) : (
          <Trans>
            the first money by <Day date={net.firstOn} />, all of it by{' '}
            <Day date={net.lastOn} shape="long" />
          </Trans>
        )}
      </p>
      {children && <p className="small soft">{children}</p>}
      <p className="small soft">
        <Trans>
          <Money amount={net.gross} /> for the work, <Money amount={net.vat} /> VAT,{' '}
          <Money amount={net.withheld} /> of it withheld by the brand
        </Trans>
      </p>
    </Card>
  );
}
