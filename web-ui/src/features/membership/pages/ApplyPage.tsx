import '../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { PageHeader, Skeleton } from '@/ui/surfaces';
import { BeginForm } from '../forms/BeginForm';
import { firstOpenStep, isOpen, type StepName, stepsOf } from '../model';
import { currentApplication } from '../queries';
import { Wizard } from '../sections/Wizard';

// Shown once the questions are behind; the wizard need not wait for it, nor it for the wizard.
const ApplicationStatus = lazy(async () => ({
  default: (await import('../sections/ApplicationStatus')).ApplicationStatus,
}));

type ApplyPageProps = {
  step?: string;
  /** What the centre's lists know: of a tax number, or a way to ask before one was written. */
  listed: (taxNumber?: string) => ReactNode;
};

/** Everything an applicant has to do with membership: begin, answer, send, follow. */
export function ApplyPage({ step, listed }: ApplyPageProps) {
  const { data: application } = useSuspenseQuery(currentApplication);
  const navigate = useNavigate();
  const { t } = useLingui();
  if (!application) {
    return (
      <div className="stack loose">
        <PageHeader title={<Trans>Become a member</Trans>}>
          <Trans>The centre looks at your application, visits you and answers with reasons.</Trans>
        </PageHeader>
        {listed()}
        <BeginForm onBegun={() => navigate({ to: '/apply', search: { step: undefined } })} />
      </div>
    );
  }
  const known = stepsOf(application).find((name) => name === step);
  if (isOpen(application) && (known || application.state === 'draft')) {
    const go = (to: StepName | undefined) => navigate({ to: '/apply', search: { step: to } });
    const { taxNumber } = application.answers.workshop ?? {};
    return (
      <Wizard
        application={application}
        step={known ?? firstOpenStep(application)}
        go={go}
        note={taxNumber ? listed(taxNumber) : null}
      />
    );
  }
  return (
    <Suspense fallback={<Skeleton label={t`Loading`} lines={6} />}>
      <ApplicationStatus application={application} />
    </Suspense>
  );
}
