import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { processes } from '@/i18n/trade';
import { Day } from '@/ui/dates';
import { Num } from '@/ui/figures';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { Card, KeyValue, PageHeader } from '@/ui/surfaces';
import { publicWorkshopQuery } from '../api';
import { inOrder, spaced } from '../model';

/** A workshop's public page: what anybody may know, on one printed sheet. */
export function PublicProfilePage({ code }: { code: string }) {
  const { t, i18n } = useLingui();
  const { data: workshop } = useSuspenseQuery(publicWorkshopQuery(code));
  const place = [workshop.district, workshop.province].filter(Boolean).join(', ');
  return (
    <div className="stack loose">
      <PageHeader title={workshop.name} over={<Trans>Workshop {spaced(workshop.code)}</Trans>}>
        {place}
      </PageHeader>
      {workshop.status !== 'active' && (
        <Note tone="soon">
          {workshop.status === 'closed' ? (
            <Trans>
              Closed since <Day date={workshop.statusSince} shape="long" />.
            </Trans>
          ) : (
            <Trans>
              Takes no new work since <Day date={workshop.statusSince} shape="long" />.
            </Trans>
          )}
        </Note>
      )}
      {workshop.about && <p>{workshop.about}</p>}
      <Card>
        <h2>
          <Trans>What is done here</Trans>
        </h2>
        <ul className="row" aria-label={t`Processes`}>
          {inOrder(workshop.processes).map((process) => {
            const word = processes[process];
            return (
              <li key={process}>
                <Badge tone="accent">{word ? i18n._(word) : process}</Badge>
              </li>
            );
          })}
        </ul>
        <KeyValue
          pairs={[
            [
              t`Smallest run`,
              workshop.moqPieces && (
                <Trans>
                  <Num value={workshop.moqPieces} /> pieces
                </Trans>
              ),
            ],
            [
              t`Usual lead time`,
              workshop.leadDays && (
                <Trans>
                  <Num value={workshop.leadDays} /> days
                </Trans>
              ),
            ],
          ]}
        />
      </Card>
      <p className="small soft">
        <Trans>
          This workshop was visited by the cluster centre before it was admitted. Its code ends in a
          check character.
        </Trans>
      </p>
    </div>
  );
}
