import { Trans, useLingui } from '@lingui/react/macro';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Button } from '@/ui/Button';
import { PageHeader, Skeleton } from '@/ui/surfaces';
import { useApplicationQuestions } from '../autosave';
import type { StepProps } from '../forms/StepFrame';
import {
  AddressStep,
  MachinesStep,
  NameStep,
  PeopleStep,
  ProcessesStep,
} from '../forms/WorkshopSteps';
import { type StepName, stepsOf } from '../model';
import type { Application } from '../queries';
import { stepTitles } from '../titles';
import { AskedNote } from './AskedNote';

// Later questions come while the first ones are answered: the first screen is what must be light.
const TermsStep = lazy(async () => ({
  default: (await import('../forms/OptionalSteps')).TermsStep,
}));
const PremisesStep = lazy(async () => ({
  default: (await import('../forms/OptionalSteps')).PremisesStep,
}));
const BaselineStep = lazy(async () => ({
  default: (await import('../forms/OptionalSteps')).BaselineStep,
}));
const PapersStep = lazy(async () => ({
  default: (await import('../forms/PapersStep')).PapersStep,
}));
const SendStep = lazy(async () => ({ default: (await import('../forms/SendStep')).SendStep }));
const BrandStep = lazy(async () => ({ default: (await import('../forms/BrandStep')).BrandStep }));

const screens: Partial<Record<StepName, ComponentType<StepProps>>> = {
  workshop: NameStep,
  address: AddressStep,
  processes: ProcessesStep,
  machines: MachinesStep,
  people: PeopleStep,
  terms: TermsStep,
  premises: PremisesStep,
  baseline: BaselineStep,
  brand: BrandStep,
};

type WizardProps = {
  application: Application;
  step: StepName;
  /** To another step; without one, away from the questions. */
  go: (to: StepName | undefined) => void;
  /** What stands above every question. */
  note?: ReactNode;
};

/** One group of questions at a time, with the way back and on. */
export function Wizard({ application, step, go, note }: WizardProps) {
  const { t, i18n } = useLingui();
  const steps = stepsOf(application);
  const at = steps.indexOf(step);
  const number = at + 1;
  const count = steps.length;
  const Screen = screens[step];
  const before = steps[at - 1];
  const questions = useApplicationQuestions(application);
  return (
    <div className="stack loose">
      <PageHeader
        title={i18n._(stepTitles[step])}
        over={
          <Trans>
            {application.organisationName} · step {number} of {count}
          </Trans>
        }
      />
      <progress className="steps" max={count} value={number} aria-hidden="true" />
      {note}
      <AskedNote application={application} />
      {step === 'papers' ? (
        <Suspense fallback={<Skeleton label={t`Loading`} lines={4} />}>
          <PapersStep application={application} onNext={() => go(steps[at + 1])} />
        </Suspense>
      ) : Screen ? (
        // Each step begins with its own fields; nothing of the former one may linger.
        <Suspense fallback={<Skeleton label={t`Loading`} lines={4} />}>
          <Screen key={step} questions={questions} onNext={() => go(steps[at + 1])} />
        </Suspense>
      ) : (
        <Suspense fallback={<Skeleton label={t`Loading`} lines={4} />}>
          <SendStep application={application} go={go} onSent={() => go(undefined)} />
        </Suspense>
      )}
      {before && (
        <Button kind="quiet" icon="back" onClick={() => go(before)}>
          <Trans>Back</Trans>
        </Button>
      )}
    </div>
  );
}
