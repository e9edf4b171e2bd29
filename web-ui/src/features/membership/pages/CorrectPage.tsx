import '../membership.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '@/ui/Page';
import { PageHeader } from '@/ui/surfaces';
import { useFactQuestions } from '../autosave';
import { PremisesStep, TermsStep } from '../forms/OptionalSteps';
import type { StepProps } from '../forms/StepFrame';
import { MachinesStep, PeopleStep, ProcessesStep } from '../forms/WorkshopSteps';
import { correctable, type StepName } from '../model';
import { factsQuery } from '../queries';
import { stepTitles } from '../titles';

const screens: Partial<Record<StepName, ComponentType<StepProps>>> = {
  processes: ProcessesStep,
  machines: MachinesStep,
  people: PeopleStep,
  terms: TermsStep,
  premises: PremisesStep,
};

type CorrectPageProps = { organisation: string; step: string; onDone: () => void };

/** One group of a member's own facts, said anew. */
export function CorrectPage({ organisation, step, onDone }: CorrectPageProps) {
  const { i18n } = useLingui();
  const { data: answers } = useSuspenseQuery(factsQuery(organisation));
  const questions = useFactQuestions(organisation, answers);
  const known = correctable.find((name) => name === step) ?? 'people';
  const Screen = screens[known];
  return (
    <Page width="narrow">
      <PageHeader
        title={i18n._(stepTitles[known])}
        over={
          <Link to="/workshop/profile">
            <Trans>My workshop</Trans>
          </Link>
        }
      >
        <Trans>Until the centre has seen it, it is marked as your own word.</Trans>
      </PageHeader>
      {Screen && <Screen questions={questions} onNext={onDone} />}
    </Page>
  );
}
