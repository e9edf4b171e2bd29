import '../../membership.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Page } from '@/ui/Page';
import { firstOpenStep, type StepName, stepsOf } from '../../model';
import { applicationQuery } from '../../queries';
import { Wizard } from '../../sections/Wizard';

type FillPageProps = { id: string; step?: string; go: (to: StepName | undefined) => void };

/** The questions of an assisted application, asked by the coordinator. */
export function FillPage({ id, step, go }: FillPageProps) {
  const { data: application } = useSuspenseQuery(applicationQuery(id));
  const known = stepsOf(application).find((name) => name === step);
  return (
    <Page width="narrow">
      <Wizard application={application} step={known ?? firstOpenStep(application)} go={go} />
    </Page>
  );
}
