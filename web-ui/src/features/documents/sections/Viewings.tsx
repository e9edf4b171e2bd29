import { Trans, useLingui } from '@lingui/react/macro';
import { useList } from '@/api/page';
import { Moment } from '@/ui/dates';
import { ErrorState } from '@/ui/ErrorState';
import { LoadMore } from '@/ui/LoadMore';
import { Details } from '@/ui/Section';
import { papersKey, type Viewing } from '../api';
import { looks } from '../words';

/** Who looked at a worker's paper, the newest look first. */
export function Viewings({ paper }: { paper: string }) {
  const { i18n } = useLingui();
  const list = useList<Viewing>([...papersKey, paper, 'viewings'], '/api/papers/{id}/viewings', {
    path: { id: paper },
    query: { size: 10 },
  });
  return (
    <Details title={<Trans>Who has looked at this paper</Trans>}>
      <p className="small soft">
        <Trans>
          It holds personal data of people who work here, so every look at it is written down.
        </Trans>
      </p>
      {list.error ? (
        <ErrorState as="h3" error={list.error} reset={() => list.refetch()} />
      ) : (
        <ul className="viewings">
          {(list.rows ?? []).map(({ at, who, organisation, what }, index) => {
            const word = looks[what];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: looks have no id and never change place
              <li key={`${at} ${index}`}>
                <span className="strong">{who}</span>
                <span className="small soft">
                  {[organisation, word && i18n._(word)].filter(Boolean).join(' · ')} ·{' '}
                  <Moment at={at} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <LoadMore list={list} />
    </Details>
  );
}
