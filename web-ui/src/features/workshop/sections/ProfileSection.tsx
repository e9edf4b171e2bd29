import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { machines, processes } from '@/i18n/trade';
import { Day } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { Icon, type IconName } from '@/ui/Icon';
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
        {/* A page of the server, outside of the application: to be shared and printed. */}
        <a href={`/w/${workshop.code}`}>
          <Trans>Public page {spaced(workshop.code)}</Trans>
        </a>
      </div>
      <Group icon="globe" title={<Trans>Anybody sees</Trans>}>
        <KeyValue
          pairs={[
            [
              t`Does`,
              <Said key="does" workshop={workshop} fact="processes">
                {inOrder(workshop.processes)
                  .map((one) => word(processes, one))
                  .join(', ')}
              </Said>,
            ],
            [t`Smallest run (pieces)`, number(workshop.moqPieces)],
            [t`Lead time (days)`, number(workshop.leadDays)],
          ]}
        />
      </Group>
      <Group icon="member" title={<Trans>Members see as well</Trans>}>
        <KeyValue
          pairs={[
            [t`Neighbourhood`, members?.neighbourhood],
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
          ]}
        />
      </Group>
      <Group icon="shield" title={<Trans>Only the workshop and the centre see</Trans>}>
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
            [t`People in all`, number(own?.people.total)],
            [t`Registered`, number(own?.people.registered)],
            [t`Women`, number(own?.people.women)],
            [t`Area (m²)`, number(own?.premises?.areaM2)],
            [t`Exits`, number(own?.premises?.exits)],
          ]}
        />
      </Group>
      <p className="small">
        <Link to="/who-sees">
          <Trans>Who sees which of these</Trans>
        </Link>
      </p>
    </Card>
  );
}

type GroupProps = { icon: IconName; title: ReactNode; children: ReactNode };

/** Facts that the same readers see. */
function Group({ icon, title, children }: GroupProps) {
  return (
    <div className="stack tight">
      <h3 className="small soft">
        <Icon name={icon} size={18} /> {title}
      </h3>
      {children}
    </div>
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
          <span>
            <Trans>
              seen <Day date={source.verifiedAt} shape="short" />
            </Trans>
          </span>
        </Badge>
      ) : (
        source && (
          <Badge>
            <span>
              {source.saidAs === 'owner' ? (
                <Trans>
                  the owner says, <Day date={source.saidAt} shape="short" />
                </Trans>
              ) : source.saidAs === 'import' ? (
                <Trans>
                  from a list, <Day date={source.saidAt} shape="short" />
                </Trans>
              ) : (
                <Trans>
                  the centre says, <Day date={source.saidAt} shape="short" />
                </Trans>
              )}
            </span>
          </Badge>
        )
      )}
    </>
  );
}
