import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '@/ui/tone';

export const milestones: Record<string, MessageDescriptor> = {
  material_in: msg`Material in`,
  cutting: msg`Cutting begins`,
  sewing: msg`Sewing begins`,
  finishing: msg`Pressing and packing begins`,
  delivery: msg`Last delivery`,
};

/** What the owner does next, as the button's text in a list. */
export const nextSteps: Record<string, MessageDescriptor> = {
  report_material_in: msg`Has the material arrived?`,
  start_cutting: msg`Has cutting begun?`,
  start_sewing: msg`Has sewing begun?`,
  start_finishing: msg`Has pressing and packing begun?`,
  deliver: msg`Report the delivery`,
  accept: msg`Answer the offer`,
  pieces: msg`How many are sewn?`,
};

export const deliveryStatus: Record<string, MessageDescriptor> = {
  waiting: msg`Waits for the brand`,
  accepted: msg`Accepted`,
  changes_requested: msg`Sent back for rework`,
};

export const deliveryTone: Record<string, Tone> = {
  waiting: 'soon',
  accepted: 'done',
  changes_requested: 'lose',
};

export const troubles: Record<string, MessageDescriptor> = {
  late: msg`Late`,
  rework: msg`In rework`,
  on_hold: msg`On hold`,
  silent: msg`Answer due`,
};

export const plans: Record<string, MessageDescriptor> = {
  weekly: msg`Weekly: accepted pieces of a week are paid within 7 days`,
  on_acceptance: msg`Once everything is accepted`,
};

export const materials: Record<string, MessageDescriptor> = {
  customer: msg`The brand sends the material`,
  full_package: msg`The workshop buys the material`,
};

const tones: Record<string, Tone> = {
  delivered: 'soon',
  partially_delivered: 'accent',
  in_production: 'accent',
  completed: 'done',
  accepted_by_buyer: 'done',
  rework: 'lose',
  on_hold: 'soon',
};

export const stateTone = (state: string): Tone => tones[state] ?? 'plain';
