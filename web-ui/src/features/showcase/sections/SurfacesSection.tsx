import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { Problem } from '@/api/problem';
import { addDays, today, weekOf } from '@/lib/week';
import { Button } from '@/ui/Button';
import { Countdown, DueDate, Moment, WeekName } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { Money, Num, Percent } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { Details } from '@/ui/Section';
import { Badge, StatusBadge } from '@/ui/Status';
import { Stitch } from '@/ui/Stitch';
import { Card, CardHead, EmptyState, KeyValue, LinkCard, Skeleton, Stat } from '@/ui/surfaces';
import { TabLink, TabRow } from '@/ui/Tabs';
import { Specimen } from '../Specimen';

const colours = [
  'paper',
  'surface',
  'sunken',
  'ink',
  'ink-soft',
  'line-strong',
  'accent',
  'accent-tint',
  'soon',
  'soon-tint',
  'lose',
  'lose-tint',
  'done',
  'done-tint',
];

export function SurfacesSection() {
  const { t } = useLingui();
  const now = today();
  return (
    <>
      <Specimen name="tokens">
        <div className="swatches">
          {colours.map((colour) => (
            <span
              className="swatch"
              key={colour}
              style={{ '--swatch': `var(--${colour})` } as CSSProperties}
            >
              {colour}
            </span>
          ))}
        </div>
        <Stitch />
      </Specimen>
      <Specimen name="Card, LinkCard, Stat">
        <div className="grid">
          <Card tone="accent">
            <Stat
              label={<Trans>This week's job</Trans>}
              value={<Num value={4850} />}
              unit={
                <Trans>
                  of <Num value={8000} /> pieces
                </Trans>
              }
            >
              <DueDate date={addDays(now, 3)} />
            </Stat>
          </Card>
          <Card>
            <Stat
              label={<Trans>Money coming</Trans>}
              value={<Money amount={{ minor: 14_875_050, currency: 'TRY' }} />}
            >
              <DueDate date={addDays(now, 12)} />
            </Stat>
          </Card>
          <LinkCard to="/" tone="soon">
            <CardHead>
              <h3>
                <Trans>Fire safety report</Trans>
              </h3>
              <Badge tone="soon">
                <Trans>Ends soon</Trans>
              </Badge>
            </CardHead>
            <DueDate date={addDays(now, 6)} near={7} />
          </LinkCard>
        </div>
      </Specimen>
      <Specimen name="Badge, StatusBadge, Note">
        <div className="row">
          <Badge>
            <Trans>Draft</Trans>
          </Badge>
          <Badge tone="accent">
            <Trans>Waiting for you</Trans>
          </Badge>
          <Badge tone="soon">
            <Trans>Ends soon</Trans>
          </Badge>
          <Badge tone="lose">
            <Trans>Late</Trans>
          </Badge>
          <Badge tone="done">
            <Trans>Paid</Trans>
          </Badge>
          <StatusBadge course="member_vetting" state="in_review" />
        </div>
        <Note>
          <Trans>The tech pack opens after you accept the confidentiality terms.</Trans>
        </Note>
        <Note tone="soon">
          <Trans>The quoting window closes tomorrow.</Trans>
        </Note>
        <Note tone="lose">
          <Trans>After this date the job goes to another workshop.</Trans>
        </Note>
        <Note tone="done">
          <Trans>The lot passed inspection; the payment is released.</Trans>
        </Note>
      </Specimen>
      <Specimen name="KeyValue, Details, dates, figures">
        <KeyValue
          pairs={[
            [t`Week`, <WeekName key="w" week={weekOf(now)} />],
            [
              t`Closes`,
              <Countdown key="c" until={new Date(Date.now() + 9_500_000).toISOString()} />,
            ],
            [t`Overdue`, <DueDate key="d" date={addDays(now, -2)} />],
            [t`Last changed`, <Moment key="m" at={new Date().toISOString()} />],
            [t`Share`, <Percent key="p" share={0.724} />],
            [t`Price`, <Money key="e" amount={{ minor: 345, currency: 'EUR' }} />],
          ]}
        />
        <Details title={<Trans>Tolerances</Trans>}>
          <p>
            <Trans>Chest width ± 1 cm, length ± 1.5 cm.</Trans>
          </p>
        </Details>
      </Specimen>
      <Specimen name="TabRow, TabLink">
        <TabRow label={t`Orders by state`}>
          <TabLink to="/ui" count={12}>
            <Trans>Running</Trans>
          </TabLink>
          <TabLink to="/" count={3}>
            <Trans>Late</Trans>
          </TabLink>
        </TabRow>
      </Specimen>
      <Specimen name="EmptyState, ErrorState, Skeleton">
        <EmptyState
          as="h2"
          title={<Trans>No job is waiting for you</Trans>}
          action={
            <Button kind="primary">
              <Trans>Announce your free weeks</Trans>
            </Button>
          }
        >
          <Trans>
            12,400 minutes are free this week. Brands see it as soon as you announce it.
          </Trans>
        </EmptyState>
        <ErrorState as="h2" error={new Problem(503)} />
        <Skeleton label={t`Loading`} />
      </Specimen>
    </>
  );
}
