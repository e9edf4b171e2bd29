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
import { audiences, identifierNames, methods } from '../words';

const icons: Record<string, IconName> = {
  public: 'globe',
  members: 'member',
  parties: 'handshake',
  centre: 'shield',
};

/** All that is known of a workshop, for whom it is open, who said it, whether the centre saw it. */
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
  const said = (fact: string, children: ReactNode) =>
    children === null || children === undefined || children === '' ? null : (
      <Said key={fact} workshop={workshop} fact={fact}>
        {children}
      </Said>
    );
  const address = own?.address;
  const open = (fact: string) =>
    own?.settings.find((setting) => setting.fact === fact)?.audience ?? 'public';
  const facts: readonly [audience: string, label: string, value: ReactNode][] = [
    [
      'public',
      t`Does`,
      said(
        'processes',
        inOrder(workshop.processes)
          .map((one) => word(processes, one))
          .join(', '),
      ),
    ],
    [open('about'), t`In its own words`, said('about', workshop.about)],
    [open('terms'), t`Smallest run (pieces)`, said('terms', number(workshop.moqPieces))],
    [open('terms'), t`Lead time (days)`, number(workshop.leadDays)],
    [open('neighbourhood'), t`Neighbourhood`, members?.neighbourhood],
    [
      open('machines'),
      t`Machines`,
      members?.machines.length
        ? said(
            'machines',
            members.machines
              .map(({ type, count }) => `${count} ${word(machines, type)}`)
              .join(', '),
          )
        : null,
    ],
    [open('people'), t`People who sew`, said('people', number(own?.people.sewing))],
    [open('heads'), t`People in all`, number(own?.people.total)],
    [open('heads'), t`Registered`, number(own?.people.registered)],
    [open('heads'), t`Women`, number(own?.people.women)],
    [
      open('address'),
      t`Address`,
      address &&
        said(
          'address',
          t`${address.neighbourhood}, ${address.street} no. ${address.buildingNo}, floor ${address.floor}, door ${address.door}, ${address.district}, ${address.province}`,
        ),
    ],
    [open('premises'), t`Area (m²)`, said('premises', number(own?.premises?.areaM2))],
    [open('premises'), t`Exits`, number(own?.premises?.exits)],
    [open('tax_number'), t`Tax number`, said('tax_number', own?.taxNumber)],
    ...(own?.identifiers ?? []).map(
      ({ kind, value }) =>
        [open('identifiers'), word(identifierNames, kind), value] as [string, string, ReactNode],
    ),
  ];
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
      {Object.entries(audiences).map(([audience, title]) => {
        const pairs = facts
          .filter(([open, , value]) => open === audience && value !== null && value !== undefined)
          .map(([, label, value]) => [label, value] as [string, ReactNode]);
        return pairs.length === 0 ? null : (
          <Group key={audience} icon={icons[audience] ?? 'shield'} title={i18n._(title)}>
            <KeyValue pairs={pairs} />
          </Group>
        );
      })}
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
  const { i18n } = useLingui();
  const source = workshop.own?.sources.find((one) => one.fact === fact);
  const method = source?.method ? methods[source.method] : undefined;
  return (
    <>
      {children}{' '}
      {source?.verifiedAt ? (
        <Badge tone="done">
          <span>
            {method ? i18n._(method) : <Trans>seen</Trans>}{' '}
            <Day date={source.verifiedAt} shape="short" />
          </span>
        </Badge>
      ) : source?.contradictedAt ? (
        <Badge tone="lose">
          <span>
            <Trans>
              the centre found otherwise, <Day date={source.contradictedAt} shape="short" />
            </Trans>
            {source.note && `: ${source.note}`}
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
