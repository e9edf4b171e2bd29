import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Words = Record<string, MessageDescriptor>;

/** What is compared. */
export const parts: Words = {
  name: msg`Name`,
  address: msg`Address`,
  tax_number: msg`Tax number`,
  unit_in_name: msg`Number in the name`,
  house_number: msg`House number`,
  door: msg`Door`,
};

/** How much it is alike. */
export const likeness: Words = {
  same: msg`the same`,
  nearly: msg`nearly the same`,
  partly: msg`partly the same`,
  other: msg`different`,
};

export const pairStates: Words = {
  open: msg`To be decided`,
  distinct: msg`Two workshops`,
  merged: msg({ message: `One workshop`, context: 'pair of records' }),
};

export const recordStates: Words = {
  prospect: msg`not a member yet`,
  active: msg`active`,
  paused: msg`paused`,
  closed: msg`closed`,
  merged: msg`merged`,
};

/** What names a record. */
export const belongings: Words = {
  papers: msg`papers`,
  weeks: msg`weeks of capacity`,
  minutes_reserved: msg`promised minutes`,
  awards: msg`jobs won`,
  orders: msg`orders`,
};

export const mergeReasons: Words = {
  same_firm: msg`The same firm at the same door`,
  entered_twice: msg`Entered twice by mistake`,
  renamed: msg`The firm changed its name or form`,
  same_people: msg`The same people went on under a new number`,
  other: msg`Another reason`,
};

export const distinctReasons: Words = {
  other_firm: msg`Another firm with a similar name`,
  other_door: msg`Neighbours in one building`,
  same_owner_two_sites: msg`One owner, two places of work`,
  other: msg`Another reason`,
};

export const closureKinds: Words = {
  closed: msg`has closed`,
  moved: msg`has moved`,
  reopened: msg`opens again`,
};

export const closureStates: Words = {
  pending: msg`To be decided`,
  confirmed: msg`Confirmed`,
  rejected: msg`Not so`,
};

export const reporters: Words = {
  owner: msg`its owner`,
  centre: msg`the centre`,
  member: msg`another member`,
};
