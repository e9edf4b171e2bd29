import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Problem, problemText } from '@/api/problem';
import { courseLabel } from '@/i18n/sentences';
import { useLanguage } from '@/i18n/use-language';
import { Button } from '@/ui/Button';
import { wrongAt } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Money, Num } from '@/ui/figures';
import { RadioCards, TextArea } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { useEnquiryAct } from '../api';
import { awardReasons } from '../owner/words';
import type { Column, Comparison } from '../queries';
import { useOptions } from './TermsPart';

type AwardFormProps = { comparison: Comparison; chosen: Column; onAwarded: () => void };

/** The decision, with the reason that is kept and tells the others why. */
export function AwardForm({ comparison, chosen, onAwarded }: AwardFormProps) {
  useLanguage();
  const options = useOptions();
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const { enquiryId: id, version } = comparison;
  const award = useEnquiryAct({ id, version }, onAwarded);
  const { error } = award;
  const elsewhere = error && !(error instanceof Problem && error.errors.length > 0);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        award.mutate({ act: 'award', quoteId: chosen.quoteId, reason: reason || null, note });
      }}
    >
      <p>
        <Trans>
          <Num value={chosen.pieces} /> pieces at <Money amount={chosen.price} />, together{' '}
          <strong>
            <Money amount={chosen.total} />
          </strong>
          .
        </Trans>
      </p>
      <p className="soft">
        <Trans>
          Its minutes leave the weeks of the workshop, the order is opened, and the others are
          thanked with a reason.
        </Trans>
      </p>
      <Field group label={<Trans>What decided?</Trans>} error={wrongAt(error, '/reason')}>
        <RadioCards
          name="reason"
          value={reason}
          cards={options(awardReasons)}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Field
        optional={reason !== 'other'}
        label={<Trans>In your own words</Trans>}
        hint={<Trans>Kept with the award; the workshops do not see it.</Trans>}
        error={wrongAt(error, '/note')}
      >
        <TextArea
          rows={2}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      {elsewhere && <Note tone="lose">{problemText(error, 'enquiry')}</Note>}
      <Button type="submit" kind="primary" busy={award.isPending}>
        {courseLabel('enquiry', 'act', 'award')}
      </Button>
    </form>
  );
}
