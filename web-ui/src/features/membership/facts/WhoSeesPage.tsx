import '../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Icon } from '@/ui/Icon';
import { Note } from '@/ui/Note';
import { PageHeader } from '@/ui/surfaces';

type Line = {
  what: ReactNode;
  who: readonly boolean[];
  /** Read by nobody, but counted into sums. */
  sums?: true;
};

/** Who sees which fact, in plain words: the promise the wizard's consent refers to. */
export function WhoSeesPage() {
  const { t } = useLingui();
  const readers = [
    t`Anybody`,
    t`Member workshops`,
    t`Member brands`,
    t`Brands you work with`,
    t`The centre`,
  ];
  const nobody = [false, false, false, false, false];
  const lines: readonly Line[] = [
    {
      what: t`Name, code, district, what you do, smallest run, lead time`,
      who: [true, true, true, true, true],
    },
    { what: t`Neighbourhood, machines, how many people sew`, who: [false, true, true, true, true] },
    { what: t`Free minutes in the coming weeks`, who: [false, false, true, true, true] },
    {
      what: t`Which certificates are confirmed and until when`,
      who: [false, false, true, true, true],
    },
    {
      what: t`Your IBAN, what you reported and delivered in the job`,
      who: [false, false, false, true, true],
    },
    {
      what: t`Phone, full address, tax number, head counts, premises, pictures of papers, visit reports`,
      who: [false, false, false, false, true],
    },
    { what: t`Margin, middlemen, customers, exports`, who: nobody, sums: true },
    { what: t`Self-assessments you have not sent`, who: nobody },
  ];
  return (
    <div className="stack loose">
      <PageHeader title={<Trans>Who sees what of you</Trans>}>
        <Trans>Your facts belong to you. This is who may see them here.</Trans>
      </PageHeader>
      <ul className="sees">
        {lines.map(({ what, who, sums }, index) => (
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
                {sums ? (
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
          This is how it is until a workshop chooses otherwise: under “My workshop” it can open a
          fact to more readers or to fewer.
        </Trans>
      </Note>
      <Note>
        <Trans>
          You may ask the centre at any time which of your facts are kept, have them corrected, or
          have personal ones erased.
        </Trans>
      </Note>
    </div>
  );
}
