import type { Answers, Application, TimelineLine } from './queries';

export type StepName = Exclude<keyof Answers, undefined> | 'papers' | 'send';

const workshopSteps: readonly StepName[] = [
  'workshop',
  'address',
  'processes',
  'machines',
  'people',
  'terms',
  'premises',
  'baseline',
  'papers',
  'send',
];

/** What an owner may say anew without the centre: not the name, the tax number or the address. */
export const correctable = ['processes', 'machines', 'people', 'terms', 'premises'] as const;

const brandSteps: readonly StepName[] = ['brand', 'papers', 'send'];

/** The questions of an application, one group per screen, in their order. */
export function stepsOf({ kind, documents }: Pick<Application, 'kind' | 'documents'>) {
  const steps = kind === 'brand' ? brandSteps : workshopSteps;
  return documents.length > 0 ? steps : steps.filter((step) => step !== 'papers');
}

export function isOpen(application: Pick<Application, 'state'>): boolean {
  return application.state === 'draft' || application.state === 'changes_requested';
}

/** What is still missing in a step; the name and consent are asked on the last one. */
export function missingIn(application: Pick<Application, 'missing'>, step: StepName) {
  const part = step === 'send' ? 'contact' : step;
  return application.missing.filter(({ pointer }) => pointer.startsWith(`/${part}/`));
}

/** The step to go on with: the first that is not complete, else the last. */
export function firstOpenStep(application: Application): StepName {
  const steps = stepsOf(application);
  return steps.find((step) => missingIn(application, step).length > 0) ?? 'send';
}

/** What was asked or said last, for the top of the applicant's page. */
export function lastWord(timeline: readonly TimelineLine[], acts: readonly string[]) {
  return timeline.findLast(({ act }) => acts.includes(act));
}

/** Whole days between an instant and now. */
export function daysSince(instant: string, now: Date = new Date()): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / 86_400_000));
}
