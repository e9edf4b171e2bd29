import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { reasonSentence } from '@/i18n/sentences';
import { processes } from '@/i18n/trade';
import { addDays, today, weekOf } from '@/lib/week';
import { LinkButton } from '@/ui/Button';
import { WeekName } from '@/ui/dates';
import { wrongAt, wrongBelow } from '@/ui/errors';
import { Field } from '@/ui/Field';
import { Num } from '@/ui/figures';
import { DateInput, TextArea } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Skeleton } from '@/ui/surfaces';
import type { useAutosave } from '../../autosave';
import { type FreeWeek, freeWeeks, roomFor, suggestWeeks, workWeeks } from '../../model';
import { type Invitation, ownWeeksQuery, type Quote, type QuoteTerms } from '../../queries';
import { NetCard } from '../sections/NetCard';

type WeeksQuestionProps = {
  invitation: Invitation;
  draft: ReturnType<typeof useAutosave<QuoteTerms, Quote>>;
  quote: Quote | undefined;
};

/** In which weeks: those with room are ticked already; below it what follows from the choice. */
export function WeeksQuestion({ invitation, draft, quote }: WeeksQuestionProps) {
  const { t } = useLingui();
  const { data: own } = useQuery(ownWeeksQuery);
  const { terms } = invitation;
  const pieces = draft.value.pieces ?? 0;
  const [first, last] = workWeeks(today(), terms.dueWeek);
  const weeks = own ? freeWeeks(own, weekOf(today()), last) : [];
  const room = roomFor(weeks, draft.value.weeks, terms.processes);
  useSuggestion(weeks, draft, pieces, terms.processes, first);
  if (!own) return <Skeleton lines={6} label={t`Loading`} />;
  const toggle = (week: string, on: boolean) => {
    const chosen = draft.value.weeks.filter((one) => one !== week);
    draft.set({ weeks: (on ? [...chosen, week] : chosen).toSorted() });
  };
  return (
    <>
      <Field
        group
        label={<Trans>In which weeks do you make it?</Trans>}
        hint={<Trans>Ticked are the weeks in which you have room. Change them as you like.</Trans>}
        error={wrongBelow(draft.error, '/terms/weeks')}
      >
        <div className="week-choices">
          {weeks.map((week) => (
            <WeekChoice
              key={week.week}
              week={week}
              room={roomFor(weeks, [week.week], terms.processes)}
              chosen={draft.value.weeks.includes(week.week)}
              onChange={(on) => toggle(week.week, on)}
            />
          ))}
        </div>
      </Field>
      {own.processes.length === 0 && (
        <Note tone="soon">
          <p>
            <Trans>You have published no weeks yet, so nothing can be promised.</Trans>
          </p>
          <LinkButton to="/workshop/capacity">
            <Trans>To my weeks</Trans>
          </LinkButton>
        </Note>
      )}
      {draft.value.weeks.length > 0 && room < pieces && (
        <Note tone="soon">
          <Trans>
            In these weeks you have room for <Num value={room} /> pieces. Choose more weeks or take
            fewer pieces.
          </Trans>
        </Note>
      )}
      {quote && <Missing quote={quote} />}
      {quote?.perDay && (
        <p className="row">
          <strong>
            <Plural value={quote.perDay} one="# piece a day" other="# pieces a day" />
          </strong>
          <span className="soft">
            <Trans>on five working days a week</Trans>
          </span>
        </p>
      )}
      {quote?.net && (
        <NetCard net={quote.net}>
          <Trans>
            For <Num value={quote.pieces ?? 0} /> pieces at this price
          </Trans>
        </NetCard>
      )}
      <Field
        label={<Trans>Until when does your price stand?</Trans>}
        error={wrongAt(draft.error, '/terms/validUntil')}
      >
        <DateInput
          min={addDays(today(), 1)}
          value={draft.value.validUntil ?? ''}
          onChange={(event) => draft.set({ validUntil: event.target.value })}
        />
      </Field>
      <Field
        optional
        label={<Trans>A word to the brand</Trans>}
        error={wrongAt(draft.error, '/terms/note')}
      >
        <TextArea
          rows={2}
          maxLength={1000}
          value={draft.value.note}
          onChange={(event) => draft.set({ note: event.target.value })}
        />
      </Field>
    </>
  );
}

type WeekChoiceProps = {
  week: FreeWeek;
  room: number;
  chosen: boolean;
  onChange: (on: boolean) => void;
};

function WeekChoice({ week, room, chosen, onChange }: WeekChoiceProps) {
  return (
    <label className="week-choice">
      <input
        type="checkbox"
        checked={chosen}
        disabled={room === 0 && !chosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="grow">
        <WeekName week={week.week} />
        <br />
        <span className="small soft">
          {room > 0 ? (
            <Trans>
              room for <Num value={room} /> pieces
            </Trans>
          ) : (
            <Trans>full or closed</Trans>
          )}
        </span>
      </span>
    </label>
  );
}

/** Ticks the earliest weeks with room, once, when nothing was chosen before. */
function useSuggestion(
  weeks: readonly FreeWeek[],
  draft: WeeksQuestionProps['draft'],
  pieces: number,
  asked: Invitation['terms']['processes'],
  first: string,
) {
  const done = useRef(draft.value.weeks.length > 0);
  const { set } = draft;
  useEffect(() => {
    if (done.current || weeks.length === 0 || pieces === 0) return;
    done.current = true;
    const suggested = suggestWeeks(
      weeks.filter(({ week }) => week >= first),
      pieces,
      asked,
    );
    if (suggested.length > 0) set({ weeks: suggested });
  }, [weeks, pieces, asked, first, set]);
}

/** What stands in the way or will weigh: said before it is sent, not after. */
function Missing({ quote }: { quote: Quote }) {
  const { i18n } = useLingui();
  const lacking = Object.entries(quote.shortfall as Record<string, number>);
  const others = quote.warnings.filter((warning) => warning !== 'minutes_not_free');
  return (
    <>
      {lacking.length > 0 && (
        <Note tone="soon">
          <ul className="plain">
            {lacking.map(([process, minutes]) => {
              const name = processes[process];
              return (
                <li key={process}>
                  <Trans>
                    {name ? i18n._(name) : process}: <Num value={minutes} /> minutes find no room.
                  </Trans>
                </li>
              );
            })}
          </ul>
        </Note>
      )}
      {others.map((warning) => (
        <Note tone="soon" key={warning}>
          {reasonSentence(warning)}
        </Note>
      ))}
    </>
  );
}
