import '../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon } from '@/ui/Icon';
import { Note } from '@/ui/Note';
import { PageHeader } from '@/ui/surfaces';

type Line = { what: ReactNode; who: readonly boolean[] };

/** Who sees which fact, in plain words: the promise the wizard's consent refers to. */
export function WhoSeesPage() {
  const { t } = useLingui();
  const readers = [t`Anybody`, t`Members`, t`Brands you work with`, t`The centre`];
  const everybody = [true, true, true, true];
  const members = [false, true, true, true];
  const parties = [false, false, true, true];
  const centre = [false, false, false, true];
  const lines: readonly Line[] = [
    { what: t`Name, code, district, what you do, smallest run`, who: everybody },
    { what: t`Neighbourhood, machines, how many people sew`, who: members },
    { what: t`Free minutes in the coming weeks`, who: members },
    { what: t`Which papers are confirmed and until when`, who: members },
    { what: t`Full address, phone, the papers a job asks for`, who: parties },
    { what: t`Tax number, head counts, premises, visit reports`, who: centre },
    { what: t`Margin, middlemen, customers, exports`, who: [false, false, false, false] },
    { what: t`Self-assessments you have not sent`, who: [false, false, false, false] },
  ];
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Who sees what of you</Trans>}>
        <Trans>Your facts belong to you. This is who may see them here.</Trans>
      </PageHeader>
      <ul className="sees">
        {lines.map(({ what, who }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
          <li key={index}>
            <p className="strong">{what}</p>
            {who.some(Boolean) ? (
              <ul className="sees__who">
                {readers.map((reader, at) => (
                  <li key={reader} data-sees={who[at] ? '' : undefined}>
                    <Icon name={who[at] ? 'check' : 'close'} size={18} />
                    <span className="hidden-text">
                      {who[at] ? t`sees it:` : t`does not see it:`}
                    </span>
                    {reader}
                  </li>
                ))}
              </ul>
            ) : (
              <p className="sees__nobody">
                <Icon name="shield" size={18} />
                {index === 6 ? (
                  <Trans>Nobody reads it beside your name; only sums of all members use it.</Trans>
                ) : (
                  <Trans>Nobody but you, until you send it.</Trans>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Note>
        <Trans>
          You may ask the centre at any time which of your facts are kept, have them corrected, or
          have personal ones erased.
        </Trans>
      </Note>
    </div>
  );
}
