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

export const materialModes: Words = {
  customer: msg`We send the material (contract work)`,
  full_package: msg`The workshop buys it (full package)`,
};

export const incoterms: Words = {
  exw: msg`EXW, we collect at the workshop`,
  fca: msg`FCA, handed to our carrier`,
  fob: msg`FOB, on board in the port`,
  cpt: msg`CPT, carriage paid`,
  cif: msg`CIF, carriage and insurance paid`,
  dap: msg`DAP, delivered to the address`,
  ddp: msg`DDP, delivered with duties paid`,
};

export const paymentPlans: Words = {
  weekly: msg`Weekly: pieces accepted in a week are paid within 7 days`,
  on_acceptance: msg`At the end: everything within 7 days of the last acceptance`,
};

export const visibilities: Words = {
  invited: msg`Only those I choose`,
  members: msg`Every active member`,
};

export const inspectionLevels: Words = {
  i: msg`Level I`,
  ii: msg`Level II (usual)`,
  iii: msg`Level III`,
  s1: msg`Special level S-1`,
  s2: msg`Special level S-2`,
  s3: msg`Special level S-3`,
  s4: msg`Special level S-4`,
};

export const invitedStates: Words = {
  picked: msg`chosen`,
  sent: msg`asked`,
  seen: msg`has read it`,
  declined: msg`cannot this time`,
  quoted: msg`has quoted`,
  lapsed: msg`did not answer`,
};

/** What a workshop answers instead of a price. */
export const declineReasons: Words = {
  full: msg`My weeks are full`,
  price: msg`The price is too low`,
  too_early: msg`The due week is too early`,
  not_our_work: msg`It is not our kind of work`,
  machines: msg`I lack the machines`,
  certificate: msg`I lack the certificate`,
  other: msg`Another reason`,
};

export const awardReasons: Words = {
  price: msg`Price`,
  dates: msg`Dates`,
  quality: msg`Quality`,
  evidence: msg`Certificates and papers`,
  proximity: msg`Close by`,
  known_partner: msg`We know each other`,
  rotation: msg`To spread the work fairly`,
  other: msg`Another reason (write it below)`,
};

export const whys: Words = {
  chosen_directly: msg`The brand chose you directly.`,
  made_it_before: msg`You made this job before.`,
  brand_chose: msg`The brand chose your workshop from the list of members.`,
  all_members_asked: msg`This job is open to every member.`,
  certificates_fit: msg`Your certificates fit what is asked.`,
};

export const certificateStates: Record<string, { word: MessageDescriptor; tone: Tone }> = {
  valid: { word: msg`you have it`, tone: 'done' },
  pending: { word: msg`waits for the centre`, tone: 'soon' },
  ends_early: { word: msg`ends before the due week`, tone: 'lose' },
  missing: { word: msg`you do not have it`, tone: 'lose' },
  asked: { word: msg`asked`, tone: 'plain' },
};

export const priceBands: Words = {
  up_to_10: msg`Your price was up to a tenth above the one taken.`,
  up_to_25: msg`Your price was between a tenth and a quarter above the one taken.`,
  over_25: msg`Your price was more than a quarter above the one taken.`,
};

/** Why a job went elsewhere, in one sentence. */
export const lostReasons: Words = {
  certificate: msg`A certificate that was asked did not last through the work.`,
  capacity: msg`Your weeks filled up before the brand decided.`,
  validity: msg`Your quote ended before the brand decided.`,
  pieces: msg`Another workshop could take more of the pieces.`,
  price: msg`Another price was lower.`,
  close_call: msg`It was close: price and dates were alike, and the brand chose another workshop.`,
  nobody: msg`The brand gave this job to nobody.`,
  cancelled: msg`The brand gave this job up.`,
};

export const nextSteps: Words = {
  renew_certificate: msg`Renew the certificate and add it to your papers.`,
  sharpen_price: msg`Next time, look at your minutes per piece before you write the price.`,
  open_capacity: msg`Keep your free weeks up to date, so that brands see them in time.`,
  longer_validity: msg`Let your next quote stand for at least three weeks.`,
  more_pieces: msg`Offer more weeks, so that you can take more pieces.`,
  stay_in_touch: msg`Nothing to change. Keep your weeks published, the next job comes from there.`,
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
