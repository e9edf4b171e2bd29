import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { machines, processes } from '@/i18n/trade';
import { Day } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { Badge } from '@/ui/Status';
import { Card, KeyValue } from '@/ui/surfaces';
import { memberWorkshopQuery, type Workshop } from '../api';
import { inOrder, spaced } from '../model';

/** All that is known of a workshop, who said it, and whether the centre saw it. */
export function ProfileSection({ organisation }: { organisation: string }) {
  const { t, i18n } = useLingui();
  const { data: workshop } = useSuspenseQuery(memberWorkshopQuery(organisation));
  const { members, own } = workshop;
  const word = (words: typeof machines, slug: string) => {
    const found = words[slug];
    return found ? i18n._(found) : slug;
  };
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? null : <Num value={value} />;
  const address = own?.address;
  return (
    <Card>
      <div className="row spread">
        <h2>
          <Trans>The workshop</Trans>
        </h2>
        <Link to="/w/$code" params={{ code: workshop.code }}>
          {spaced(workshop.code)}
        </Link>
      </div>
      <KeyValue
        pairs={[
          [t`Tax number`, own?.taxNumber],
          [
            t`Address`,
            address && (
              <Said workshop={workshop} fact="address">
                {t`${address.neighbourhood}, ${address.street} no. ${address.buildingNo}, floor ${address.floor}, door ${address.door}, ${address.district}, ${address.province}`}
              </Said>
            ),
          ],
          [
            t`Does`,
            <Said key="does" workshop={workshop} fact="processes">
              {inOrder(workshop.processes)
                .map((one) => word(processes, one))
                .join(', ')}
            </Said>,
          ],
          [
            t`Machines`,
            members && (
              <Said workshop={workshop} fact="machines">
                {members.machines
                  .map(({ type, count }) => `${count} ${word(machines, type)}`)
                  .join(', ')}
              </Said>
            ),
          ],
          [
            t`People who sew`,
            <Said key="people" workshop={workshop} fact="people">
              {number(own?.people.sewing)}
            </Said>,
          ],
          [t`People in all`, number(own?.people.total)],
          [t`Registered`, number(own?.people.registered)],
          [t`Women`, number(own?.people.women)],
          [t`Area (m²)`, number(own?.premises?.areaM2)],
          [t`Exits`, number(own?.premises?.exits)],
          [t`Smallest run (pieces)`, number(workshop.moqPieces)],
          [t`Lead time (days)`, number(workshop.leadDays)],
        ]}
      />
      <p className="small">
        <Link to="/who-sees">
          <Trans>Who sees which of these</Trans>
        </Link>
      </p>
    </Card>
  );
}

type SaidProps = { workshop: Workshop; fact: string; children: ReactNode };

/** A fact with where it comes from. */
function Said({ workshop, fact, children }: SaidProps) {
  const source = workshop.own?.sources.find((one) => one.fact === fact);
  return (
    <>
      {children}{' '}
      {source?.verifiedAt ? (
        <Badge tone="done">
          <Trans>
            seen <Day date={source.verifiedAt} shape="short" />
          </Trans>
        </Badge>
      ) : (
        source && (
          <Badge>
            {source.saidAs === 'owner' ? (
              <Trans>
                the owner says, <Day date={source.saidAt} shape="short" />
              </Trans>
            ) : (
              <Trans>
                the centre says, <Day date={source.saidAt} shape="short" />
              </Trans>
            )}
          </Badge>
        )
      )}
    </>
  );
}
