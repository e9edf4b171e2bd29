import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { StepName } from './model';

/** What each screen of the application asks. */
export const stepTitles: Record<StepName, MessageDescriptor> = {
  workshop: msg`Your workshop`,
  address: msg`Where are you?`,
  processes: msg`What do you do?`,
  machines: msg`Your machines`,
  people: msg`Your people`,
  terms: msg`How you work`,
  premises: msg`Your premises`,
  baseline: msg`Where you stand today`,
  papers: msg`Your papers`,
  brand: msg`Your brand`,
  contact: msg`Look through and send`,
  send: msg`Look through and send`,
};
