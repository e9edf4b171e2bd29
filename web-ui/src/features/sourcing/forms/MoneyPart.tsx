import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '@/i18n/use-language';
import { formatDays } from '@/lib/format';
import { addDays, monday, parts, sunday, today } from '@/lib/week';
import { wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { MoneyInput, NumberInput } from '@/ui/figures';
import { DateInput, RadioCards, Select } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { dayOf, dueWeeks, windowFromDay } from '../model';
import { paymentPlans } from '../owner/words';
import { visibilities } from '../words';
import type { PartProps } from './DraftForm';
import { Part } from './Part';
import { useOptions } from './TermsPart';

const currencies = ['TRY', 'EUR', 'USD', 'GBP'].map((value) => ({ value, label: value }));

/** What is paid, and when. The plan that helps the small side most is offered first. */
export function MoneyPart({ terms, set, error }: PartProps) {
  const options = useOptions();
  return (
    <Part name="money" title={<Trans>Money</Trans>}>
      <div className="pair">
        <Field label={<Trans>Currency</Trans>}>
          <Select
            options={currencies}
            value={terms.currency}
            onChange={(event) => set({ currency: event.target.value })}
          />
        </Field>
        <Field
          optional
          label={<Trans>Price idea per piece</Trans>}
          hint={<Trans>Without VAT. The workshops see at once what it leaves in their hand.</Trans>}
          error={wrongAt(error, '/terms/priceIdeaMinor')}
        >
          <MoneyInput
            currency={terms.currency}
            value={terms.priceIdeaMinor ?? null}
            onChange={(minor) => set({ priceIdeaMinor: minor ?? undefined })}
          />
        </Field>
      </div>
      <Field group label={<Trans>How it is paid</Trans>}>
        <RadioCards
          name="paymentPlan"
          value={terms.paymentPlan}
          cards={options(paymentPlans)}
          onChange={(event) => set({ paymentPlan: event.target.value })}
        />
      </Field>
      <div className="pair">
        <Field
          optional
          label={<Trans>Deposit before the work begins</Trans>}
          hint={<Trans>For trims and wages of the first week.</Trans>}
          error={wrongAt(error, '/terms/depositPercent')}
        >
          <NumberInput
            unit="%"
            value={terms.depositPercent}
            onChange={(figure) => set({ depositPercent: figure ?? 0 })}
          />
        </Field>
        <Field
          label={<Trans>Days you may look at a delivery</Trans>}
          hint={
            <Plural
              value={Number.isNaN(terms.silenceDays) ? 0 : terms.silenceDays}
              one="If you say nothing for # day, it counts as accepted."
              other="If you say nothing for # days, it counts as accepted."
            />
          }
          error={wrongAt(error, '/terms/silenceDays')}
        >
          <NumberInput
            value={terms.silenceDays}
            onChange={(figure) => set({ silenceDays: figure ?? Number.NaN })}
          />
        </Field>
      </div>
    </Part>
  );
}

/** Until when quotes are taken, when the goods are due, and who may see it. */
export function DatesPart({ terms, set, error }: PartProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const options = useOptions();
  const weeks = dueWeeks(today()).map((week) => {
    const number = parts(week)[1];
    const days = formatDays(monday(week), sunday(week), language);
    return { value: week, label: t`Week ${number}, ${days}` };
  });
  const known = weeks.some(({ value }) => value === terms.dueWeek);
  return (
    <Part name="dates" title={<Trans>Dates and who sees it</Trans>}>
      <div className="pair">
        <Field label={<Trans>Quotes are taken until</Trans>}>
          <DateInput
            min={addDays(today(), 1)}
            value={dayOf(terms.windowEnds)}
            onChange={(event) => set({ windowEnds: windowFromDay(event.target.value) })}
          />
        </Field>
        <Field label={<Trans>Due week</Trans>} error={wrongAt(error, '/terms/dueWeek')}>
          <Select
            empty
            options={weeks}
            value={known ? (terms.dueWeek ?? '') : ''}
            onChange={(event) => set({ dueWeek: event.target.value || undefined })}
          />
        </Field>
      </div>
      <p className="small soft">
        <Trans>On the last day quotes are taken until six in the evening, Istanbul time.</Trans>
      </p>
      <Field group label={<Trans>Who may quote</Trans>}>
        <RadioCards
          name="visibility"
          value={terms.visibility}
          cards={options(visibilities)}
          onChange={(event) => set({ visibility: event.target.value })}
        />
      </Field>
      {terms.visibility === 'members' && (
        <Note>
          <Trans>All active members get the enquiry with its picture and tech pack.</Trans>
        </Note>
      )}
    </Part>
  );
}
