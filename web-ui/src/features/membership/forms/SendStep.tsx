import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { problemText } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Field } from '@/ui/Field';
import { Checkbox, TextInput } from '@/ui/inputs';
import { Note } from '@/ui/Note';
import { Badge } from '@/ui/Status';
import { useApplicationAct } from '../api';
import { useApplicationQuestions } from '../autosave';
import { missingIn, type StepName, stepsOf } from '../model';
import type { Application } from '../queries';
import { OwnerSection } from '../sections/OwnerSection';
import { stepTitles } from '../titles';
import { useWizardStep } from './StepFrame';

type SendStepProps = {
  application: Application;
  go: (step: StepName) => void;
  onSent: () => void;
};

/** The last screen: who stands behind it, what is still missing, and off it goes. */
export function SendStep({ application, go, onSent }: SendStepProps) {
  const { i18n } = useLingui();
  const [tried, setTried] = useState(false);
  const send = useApplicationAct(application, onSent);
  const { value, set, next, wrong, going } = useWizardStep(
    {
      questions: useApplicationQuestions(application),
      onNext: () => send.mutate({ act: 'submit' }),
    },
    'contact',
    {},
  );
  const missingSteps = stepsOf(application).filter(
    (step) => step !== 'send' && missingIn(application, step).length > 0,
  );
  const submit = async () => {
    setTried(true);
    if (missingSteps.length === 0) await next();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ul className="step-list" aria-label={i18n._(stepTitles.send)}>
        {stepsOf(application)
          .filter((step) => step !== 'send')
          .map((step) => (
            <li className="row spread" key={step}>
              <Button kind="quiet" onClick={() => go(step)}>
                {i18n._(stepTitles[step])}
              </Button>
              <StepState application={application} step={step} />
            </li>
          ))}
      </ul>
      <Field
        label={
          application.assisted ? (
            <Trans>First and last name of the owner</Trans>
          ) : (
            <Trans>Your first and last name</Trans>
          )
        }
        error={wrong('name')}
      >
        <TextInput
          value={value.name ?? ''}
          autoComplete="name"
          maxLength={200}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field group label={<Trans>Your consent</Trans>} error={wrong('informed')}>
        <Checkbox
          checked={value.informed ?? false}
          onChange={(event) => set({ informed: event.target.checked })}
        >
          <Trans>
            I have read <Link to="/who-sees">who sees which of my answers</Link>, and what I wrote
            is true.
          </Trans>
        </Checkbox>
      </Field>
      {tried && missingSteps.length > 0 && (
        <Note tone="lose">
          <Trans>Something is still missing above. Open the marked lines and complete them.</Trans>
        </Note>
      )}
      {send.error && missingSteps.length === 0 && (
        <Note tone="lose">{problemText(send.error)}</Note>
      )}
      {application.assisted && !application.ownerConfirmedAt ? (
        <OwnerSection application={application} />
      ) : (
        <Button type="submit" kind="primary" wide busy={send.isPending || going}>
          <Trans>Send the application</Trans>
        </Button>
      )}
    </form>
  );
}

function StepState({ application, step }: { application: Application; step: StepName }) {
  if (missingIn(application, step).length > 0) {
    return (
      <Badge tone="soon">
        <Trans>Something is missing</Trans>
      </Badge>
    );
  }
  const answered =
    step === 'papers' ||
    application.answers[step as keyof typeof application.answers] !== undefined;
  return answered ? (
    <Badge tone="done">
      <Trans>Complete</Trans>
    </Badge>
  ) : (
    <Badge>
      <Trans>Not answered, optional</Trans>
    </Badge>
  );
}
