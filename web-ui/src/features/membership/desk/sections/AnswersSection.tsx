import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { machines, processes } from '@/i18n/trade';
import { useLanguage } from '@/i18n/use-language';
import { Num } from '@/ui/figures';
import { Section } from '@/ui/Section';
import { Card, KeyValue } from '@/ui/surfaces';
import type { Application } from '../../queries';
import {
  customers,
  exporting,
  margins,
  middlemen,
  pieceBands,
  sectors,
  ventilations,
  type Words,
} from '../../words';

/** What the applicant answered, in the order of the questions. */
export function AnswersSection({ application }: { application: Application }) {
  return (
    <Section title={<Trans>Answers</Trans>}>
      {application.kind === 'brand' ? (
        <BrandAnswers application={application} />
      ) : (
        <WorkshopAnswers application={application} />
      )}
    </Section>
  );
}

function useWord() {
  const { i18n } = useLingui();
  return (words: Words, slug: string | undefined | null) => {
    const found = slug ? words[slug] : undefined;
    return found ? i18n._(found) : undefined;
  };
}

function figure(value: number | undefined | null): ReactNode {
  return value === undefined || value === null ? null : <Num value={value} />;
}

function BrandAnswers({ application }: { application: Application }) {
  const { t } = useLingui();
  const word = useWord();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'region' });
  const { brand, contact } = application.answers;
  return (
    <Card>
      <KeyValue
        pairs={[
          [t`Legal name`, brand?.legalName],
          [t`Country`, brand?.country?.length === 2 ? names.of(brand.country) : null],
          [t`City`, brand?.city],
          [t`Tax or VAT number`, brand?.taxNumber],
          [t`Website`, brand?.website],
          [t`Sells`, word(sectors, brand?.sector)],
          [t`Stands behind it`, contact?.name],
        ]}
      />
    </Card>
  );
}

function WorkshopAnswers({ application }: { application: Application }) {
  const { t } = useLingui();
  const word = useWord();
  const { workshop, address, people, terms, premises, baseline, contact } = application.answers;
  const yes = (value: boolean | undefined | null) =>
    value === undefined || value === null ? null : value ? t`Yes` : t`No`;
  const list = (slugs: readonly string[] | undefined, words: Words) =>
    slugs?.map((slug) => word(words, slug) ?? slug).join(', ');
  return (
    <>
      <Card>
        <KeyValue
          pairs={[
            [t`Tax number`, workshop?.taxNumber],
            [
              t`Address`,
              address &&
                t`${address.neighbourhood ?? ''}, ${address.street ?? ''} no. ${address.buildingNo ?? ''}, floor ${address.floor ?? ''}, door ${address.door ?? ''}, ${address.district ?? ''}, ${address.province ?? ''}`,
            ],
            [t`Building`, address?.buildingName],
            [t`Does`, list(application.answers.processes?.processes, processes)],
            [
              t`Machines`,
              application.answers.machines?.machines
                .map(({ type, count }) => `${count} ${word(machines, type) ?? type}`)
                .join(', '),
            ],
            [t`People who sew`, figure(people?.sewing)],
            [t`People in all`, figure(people?.total)],
            [t`Registered`, figure(people?.registered)],
            [t`Women`, figure(people?.women)],
            [t`Younger than 18`, figure(people?.young)],
            [t`Smallest run (pieces)`, figure(terms?.moqPieces)],
            [t`Lead time (days)`, figure(terms?.leadDays)],
            [t`About`, workshop?.about],
            [t`Stands behind it`, contact?.name],
          ]}
        />
      </Card>
      {premises && (
        <Card>
          <h3>{t`Premises`}</h3>
          <KeyValue
            pairs={[
              [t`Area (m²)`, figure(premises.areaM2)],
              [t`Exits`, figure(premises.exits)],
              [t`Toilets`, figure(premises.toilets)],
              [t`Toilets apart`, yes(premises.toiletsApart)],
              [t`Place to eat`, yes(premises.canteen)],
              [t`Prayer room`, yes(premises.prayerRoom)],
              [t`Fresh air`, word(ventilations, premises.ventilation)],
            ]}
          />
        </Card>
      )}
      {baseline && (
        <Card>
          <h3>
            <Trans>Baseline, used only in sums</Trans>
          </h3>
          <KeyValue
            pairs={[
              [t`Margin`, word(margins, baseline.margin)],
              [t`Through middlemen`, word(middlemen, baseline.middlemenShare)],
              [t`Customers`, word(customers, baseline.customersSize)],
              [t`Exports`, word(exporting, baseline.exports)],
              [t`Last month`, baseline.lastMonthProduct],
              [t`Pieces last month`, word(pieceBands, baseline.lastMonthPieces)],
            ]}
          />
        </Card>
      )}
    </>
  );
}
