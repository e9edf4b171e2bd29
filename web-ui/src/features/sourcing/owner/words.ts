import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '@/ui/tone';

export type Words = Record<string, MessageDescriptor>;

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

export const inspectionLevels: Words = {
  i: msg`Level I`,
  ii: msg`Level II (usual)`,
  iii: msg`Level III`,
  s1: msg`Special level S-1`,
  s2: msg`Special level S-2`,
  s3: msg`Special level S-3`,
  s4: msg`Special level S-4`,
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
