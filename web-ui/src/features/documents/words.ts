import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Language } from '@/lib/format';
import type { Tone } from '@/ui/tone';
import type { PaperType } from './api';

export const groups: Record<string, MessageDescriptor> = {
  law: msg`Licences and registers`,
  fire: msg`Fire`,
  insurance: msg`Insurance`,
  ohs: msg`Health and safety at work`,
  certificate: msg`Certificates`,
  other: msg`Other papers`,
};

export const standings: Record<string, MessageDescriptor> = {
  valid: msg`In order`,
  ending: msg`Ends soon`,
  expired: msg`Expired`,
  in_review: msg`Being looked at`,
  sent_back: msg`Sent back`,
  withdrawn: msg`Taken back`,
};

export const tones: Record<string, Tone> = {
  valid: 'done',
  ending: 'soon',
  confirmed: 'done',
  expiring: 'soon',
  expired: 'lose',
  in_review: 'accent',
  sent_back: 'lose',
};

/** Sentences a coordinator sends most; each can be changed before it goes. */
export const reasons: readonly MessageDescriptor[] = [
  msg`The photo cannot be read. Please take it again in daylight.`,
  msg`A page is missing. Please send all pages.`,
  msg`The dates are not those on the paper. Please check them.`,
  msg`This is another paper than the one chosen.`,
  msg`The paper belongs to another firm or address.`,
  msg`The paper has expired. Please send the new one.`,
];

export const results: Record<string, MessageDescriptor> = {
  confirmed: msg`It stands there as on the paper`,
  different: msg`It says something else there`,
  not_found: msg`It is not there`,
};

export const resultTones: Record<string, Tone> = {
  confirmed: 'done',
  different: 'lose',
  not_found: 'lose',
};

export const looks: Record<string, MessageDescriptor> = {
  record: msg`What was typed`,
  page: msg`A page`,
  queue: msg`The line on the desk`,
};

/** Papers with personal data of people who work there: every look at them is written down. */
export const ofWorkers = (type: PaperType | undefined) =>
  type?.sensitivity === 'personal' || type?.sensitivity === 'special_category';

export function typeName(type: PaperType | undefined, language: Language): string {
  if (!type) return '';
  return language === 'tr' ? type.nameTr : type.nameEn;
}
