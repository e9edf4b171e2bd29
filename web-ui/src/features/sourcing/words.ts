import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '@/ui/tone';

export type Words = Record<string, MessageDescriptor>;

/** What must be there before an enquiry is posted. */
export const missing: Words = {
  style: msg`Style name`,
  garment: msg`Kind of garment`,
  matrix: msg`Pieces by size and colour`,
  smv: msg`Minutes per piece`,
  material_mode: msg`Who brings the material`,
  tolerance: msg`How many pieces more or less are fine`,
  incoterm: msg`Terms of delivery`,
  delivery_address: msg`Delivery address`,
  packing: msg`Packing instructions`,
  labelling: msg`Label instructions`,
  aql: msg`Inspection level and AQL`,
  tech_pack: msg`Tech pack`,
  due_week: msg`Due week`,
  due_week_past: msg`A due week that has not passed`,
  window: msg`Until when quotes are taken`,
  window_too_short: msg`At least half a day for the workshops to answer`,
  due_before_window_ends: msg`A due week after the quotes are in`,
  nobody_invited: msg`Who is asked`,
};

export const advised: Words = {
  picture: msg`A picture`,
  price_idea: msg`A price idea`,
  season: msg`Season`,
  tests: msg`Tests asked`,
};

/** Which part of the form an item of the readiness list belongs to. */
export const placeOf: Record<string, string> = {
  style: 'references',
  season: 'references',
  garment: 'work',
  picture: 'work',
  tech_pack: 'work',
  matrix: 'pieces',
  tolerance: 'pieces',
  smv: 'minutes',
  material_mode: 'terms',
  incoterm: 'terms',
  delivery_address: 'terms',
  packing: 'terms',
  labelling: 'terms',
  tests: 'quality',
  aql: 'quality',
  price_idea: 'money',
  due_week: 'dates',
  due_week_past: 'dates',
  window: 'dates',
  window_too_short: 'dates',
  due_before_window_ends: 'dates',
  nobody_invited: 'guests',
};

export const visibilities: Words = {
  invited: msg`Only those I choose`,
  members: msg`Every active member`,
};

export const invitedStates: Words = {
  picked: msg`chosen`,
  sent: msg`asked`,
  seen: msg`has read it`,
  declined: msg`cannot this time`,
  quoted: msg`has quoted`,
  lapsed: msg`did not answer`,
};

export function enquiryTone(state: string): Tone {
  switch (state) {
    case 'published':
    case 'quoting':
      return 'accent';
    case 'closed':
      return 'soon';
    case 'awarded':
      return 'done';
    default:
      return 'plain';
  }
}
