import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '@/ui/tone';

type Words = Record<string, MessageDescriptor>;

export const importStates: Words = {
  uploaded: msg`Being read`,
  parsed: msg`Columns to be named`,
  validated: msg`Ready to look at`,
  applied: msg`Added whole`,
  partly_applied: msg`Added without some lines`,
  failed: msg`Could not be read`,
};

export const outcomes: Words = {
  error: msg`With a wrong cell`,
  potential_match: msg`Look-alikes`,
  duplicate: msg`Here already`,
  ok: msg`New`,
};

export const steps: Words = {
  none: msg`Please wait…`,
  reading: msg`Reading the file…`,
  lines: msg`Looking at the lines…`,
  comparing: msg`Comparing with the workshops that are here…`,
  adding: msg`Adding the workshops…`,
};

/** How the meaning of a column was found. */
export const sources: Words = {
  kept: msg`as the last time`,
  template: msg`from the ready-made mapping`,
  heading: msg`from the heading`,
  content: msg`from the values`,
  chosen: msg`chosen by you`,
};

export const foundBy: Words = {
  same_code: msg`same code`,
  same_os_id: msg`same OS ID`,
  same_tax_number: msg`same tax number`,
  same_name_and_place: msg`same name and address`,
  same_name: msg`same name`,
  same_phone: msg`same telephone`,
  same_door: msg`same door`,
  alike: msg`name and address look alike`,
};

/** Where the sentence of another form would mislead. */
export const cellReasons: Words = {
  phone: msg`This is no telephone number.`,
};
export const fileReasons: Words = {
  too_many_lines: msg`There are too many lines in the file. Divide the list.`,
  csv_broken: msg`The file could not be read as a table. Save it again as XLSX or CSV.`,
  no_headings: msg`No line with headings was found. Write a heading over each column.`,
};

export const prospectStates: Words = {
  waiting: msg`Not invited yet`,
  invited: msg`Invited`,
  claimed: msg`A claim waits for you`,
  granted: msg`Claim confirmed`,
  taken_over: msg`Taken over`,
  set_aside: msg`Set aside`,
};

export const prospectTones: Record<string, Tone> = {
  claimed: 'soon',
  invited: 'accent',
  granted: 'accent',
  taken_over: 'done',
};

export const claimStates: Words = {
  open: msg`To be decided`,
  confirmed: msg`Confirmed`,
  refused: msg`Refused`,
  withdrawn: msg`Taken back`,
};

/** What a claimant can act on. */
export const refusals = [
  msg`The document cannot be read. Please photograph it again in daylight.`,
  msg`The document does not show the name of the workshop or its tax number.`,
  msg`The document belongs to another firm. Please call the centre.`,
] as const;
