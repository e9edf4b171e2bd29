import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { problemText } from '@/api/problem';
import { codeSentence } from '@/i18n/sentences';
import { Button } from '@/ui/Button';
import { Note } from '@/ui/Note';
import { type Questions, type Saving, useStep } from '../autosave';
import type { Answers } from '../queries';

type Step = keyof Answers;

export type StepProps = { questions: Questions; onNext: () => void };

/** What a step's fields work with: the values, how to change them, and what is wrong with them. */
export function useWizardStep<S extends Step>(
  { questions, onNext }: StepProps,
  step: S,
  empty: NonNullable<Answers[S]>,
) {
  const { value, set, flush, saving, missing, error } = useStep(questions, step, empty);
  const [tried, setTried] = useState(false);
  const wrong = (field: string) => {
    const found = tried
      ? missing.find(({ pointer }) => pointer.startsWith(`/${step}/${field}`))
      : undefined;
    return found && codeSentence(found.code, found.params);
  };
  const [going, setGoing] = useState(false);
  const next = async () => {
    setGoing(true);
    const findings = await flush();
    setGoing(false);
    setTried(true);
    if (findings?.every(({ pointer }) => !pointer.startsWith(`/${step}/`))) onNext();
  };
  return { value, set, wrong, next, going, saving, error, asTyped: questions.asTyped };
}

type StepFrameProps = {
  saving: Saving;
  /** On its way to the next step; saving alone does not hold up a tap. */
  going: boolean;
  asTyped: boolean;
  error: unknown;
  next: () => void;
  onLater?: () => void;
  children: ReactNode;
};

/** The fields of one step, whether they are kept, and the way on. */
export function StepFrame({
  saving,
  going,
  asTyped,
  error,
  next,
  onLater,
  children,
}: StepFrameProps) {
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      {children}
      <SavingLine saving={saving} asTyped={asTyped} error={error} />
      <Button type="submit" kind="primary" wide busy={going}>
        {asTyped ? <Trans>Continue</Trans> : <Trans>Save</Trans>}
      </Button>
      {asTyped && onLater && (
        <Button kind="quiet" onClick={onLater}>
          <Trans>I do not know now, later</Trans>
        </Button>
      )}
    </form>
  );
}

type SavingLineProps = { saving: Saving; asTyped: boolean; error: unknown };

function SavingLine({ saving, asTyped, error }: SavingLineProps) {
  return (
    <div aria-live="polite">
      {saving === 'offline' && (
        <Note tone="soon">
          <Trans>No internet. It is kept on this phone and is sent when there is a line.</Trans>
        </Note>
      )}
      {saving === 'refused' && <Note tone="lose">{problemText(error)}</Note>}
      {asTyped && saving === 'saved' && (
        <p className="small soft">
          <Trans>What you write is saved as you write it.</Trans>
        </p>
      )}
      {saving === 'saving' && (
        <p className="small soft">
          <Trans>Saving…</Trans>
        </p>
      )}
    </div>
  );
}
