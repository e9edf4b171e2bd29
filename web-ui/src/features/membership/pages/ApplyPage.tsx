import '../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { LinkButton } from '@/ui/Button';
import { Note } from '@/ui/Note';
import { PageHeader } from '@/ui/surfaces';
import { type Application, currentApplication } from '../api';
import { BeginForm } from '../forms/BeginForm';
import { BrandStep } from '../forms/BrandStep';
import { BaselineStep, PremisesStep, TermsStep } from '../forms/OptionalSteps';
import { SendStep } from '../forms/SendStep';
import type { StepProps } from '../forms/StepFrame';
import {
  AddressStep,
  MachinesStep,
  NameStep,
  PeopleStep,
  ProcessesStep,
} from '../forms/WorkshopSteps';
import { firstOpenStep, isOpen, lastWord, type StepName, stepsOf } from '../model';
import { ApplicationStatus } from '../sections/ApplicationStatus';
import { stepTitles } from '../titles';
import { allReasons } from '../words';

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

/** Everything an applicant has to do with membership: begin, answer, send, follow. */
export function ApplyPage({ step }: { step?: string }) {
  const { data: application } = useSuspenseQuery(currentApplication);
  const navigate = useNavigate();
  if (!application) {
    return (
      <div className="stack loose">
        <PageHeader title={<Trans>Become a member</Trans>}>
          <Trans>The centre looks at your application, visits you and answers with reasons.</Trans>
        </PageHeader>
        <BeginForm onBegun={() => navigate({ to: '/apply', search: { step: undefined } })} />
      </div>
    );
  }
  const known = stepsOf(application.kind).find((name) => name === step);
  if (isOpen(application) && (known || application.state === 'draft')) {
    return <Wizard application={application} step={known ?? firstOpenStep(application)} />;
  }
  return <ApplicationStatus application={application} />;
}

function Wizard({ application, step }: { application: Application; step: StepName }) {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const steps = stepsOf(application.kind);
  const at = steps.indexOf(step);
  const number = at + 1;
  const count = steps.length;
  const go = (to: StepName | undefined) => navigate({ to: '/apply', search: { step: to } });
  const Screen = screens[step];
  const before = steps[at - 1];
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
      <AskedNote application={application} />
      {Screen ? (
        // Each step begins with its own fields; nothing of the former one may linger.
        <Screen key={step} application={application} onNext={() => go(steps[at + 1])} />
      ) : (
        <SendStep application={application} onSent={() => go(undefined)} />
      )}
      {before && (
        <LinkButton kind="quiet" icon="back" to="/apply" search={{ step: before }}>
          <Trans>Back</Trans>
        </LinkButton>
      )}
    </div>
  );
}

/** While something is being mended, what the centre asked stays in sight. */
export function AskedNote({ application }: { application: Application }) {
  const { i18n } = useLingui();
  const asked = lastWord(application.timeline, ['request_changes']);
  if (application.state !== 'changes_requested' || !asked) return null;
  const reason = asked.reason ? allReasons[asked.reason] : undefined;
  return (
    <Note tone="soon">
      <strong>
        <Trans>The centre asks:</Trans>
      </strong>{' '}
      {reason && asked.reason !== 'other' && `${i18n._(reason)}. `}
      {asked.note}
    </Note>
  );
}
