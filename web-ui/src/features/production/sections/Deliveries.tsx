import { useLingui } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Day } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { Details } from '@/ui/Section';
import { Badge } from '@/ui/Status';
import { Card, CardHead, CardList } from '@/ui/surfaces';
import { lastDay } from '../model';
import type { Delivery, Slice } from '../queries';
import { deliveryStatus, deliveryTone } from '../words';
import { Photo } from './Photo';
import { SilenceNote } from './SilenceNote';

type DeliveriesProps = {
  slice: Slice;
  label: string;
  /** What the reader may answer to a delivery that waits. */
  answer?: (delivery: Delivery) => ReactNode;
};

/** What went out, the newest first, with what the brand said to it. */
export function Deliveries({ slice, label, answer }: DeliveriesProps) {
  const { i18n } = useLingui();
  return (
    <CardList label={label}>
      {slice.deliveries.toReversed().map((delivery) => {
        const status = deliveryStatus[delivery.status];
        const { number, noteNumber } = delivery;
        return (
          <li key={delivery.id}>
            <Card tone={deliveryTone[delivery.status]}>
              <CardHead>
                <h3>
                  <Trans>
                    Delivery {number}, note {noteNumber}
                  </Trans>
                </h3>
                <Badge tone={deliveryTone[delivery.status]}>
                  {status ? i18n._(status) : delivery.status}
                </Badge>
              </CardHead>
              <p>
                <strong>
                  <Num value={delivery.pieces} /> <Trans>pieces</Trans>
                </strong>{' '}
                · <Day date={delivery.deliveredOn} />
              </p>
              <Answer delivery={delivery} />
              {delivery.note && <p className="soft">{delivery.note}</p>}
              {delivery.photoBlob && <Photo id={delivery.photoBlob} />}
              <Details
                title={
                  <Plural
                    value={delivery.lines.length}
                    one="# line of colour and size"
                    other="# lines of colour and size"
                  />
                }
              >
                <ul className="lines">
                  {delivery.lines.map((line) => (
                    <li key={`${line.colour} ${line.size}`} className="row spread">
                      <span>
                        {line.colour} · {line.size}
                      </span>
                      <Num value={line.pieces} />
                    </li>
                  ))}
                </ul>
              </Details>
              {delivery.status === 'waiting' && answer?.(delivery)}
            </Card>
          </li>
        );
      })}
    </CardList>
  );
}

function Answer({ delivery }: { delivery: Delivery }) {
  if (delivery.status === 'waiting') return <SilenceNote on={lastDay(delivery.silenceEnds)} />;
  if (delivery.status === 'changes_requested') return <p className="answer">“{delivery.reason}”</p>;
  if (!delivery.answeredAt) return null;
  return (
    <p className="small soft">
      {delivery.way === 'silence' ? (
        <Trans>
          No answer came; accepted by silence on <Day date={delivery.answeredAt} />
        </Trans>
      ) : (
        <Trans>
          Accepted on <Day date={delivery.answeredAt} />
        </Trans>
      )}
    </p>
  );
}
