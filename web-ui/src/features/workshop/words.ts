import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Words = Record<string, MessageDescriptor>;

/** For whom facts are open, as the heading of what they see; the widest first. */
export const audiences: Words = {
  public: msg`Anybody sees`,
  members: msg`Members see as well`,
  parties: msg`Brands it works with see as well`,
  centre: msg`Only the workshop and the centre see`,
};

/** For whom a fact is open, as a choice. */
export const openFor: Words = {
  public: msg`Anybody`,
  members: msg`Members`,
  parties: msg`Brands I work with`,
  centre: msg`Only me and the centre`,
};

export const factNames: Words = {
  about: msg`What I say about us`,
  terms: msg`Smallest run and lead time`,
  machines: msg`Machines`,
  people: msg`How many people sew`,
  heads: msg`People in all, registered, women`,
  neighbourhood: msg`Neighbourhood and place on the map`,
  address: msg`Full address`,
  premises: msg`Premises`,
  tax_number: msg`Tax number`,
  identifiers: msg`Numbers such as GLN and OS ID`,
};

/** How the centre found a fact to be so. */
export const methods: Words = {
  visit: msg`seen on a visit`,
  paper: msg`seen on a paper`,
  register: msg`found in a register`,
  call: msg`asked by telephone`,
};

export const identifierNames: Words = {
  os_id: msg`OS ID`,
  member_no: msg`Member no.`,
  gln: msg`GLN`,
  mersis: msg`MERSİS no.`,
  nace: msg`NACE code`,
  lei: msg`LEI`,
};

/** Facts the centre can look at, by what the profile calls them. */
export const judged: Words = {
  name: msg`Name`,
  address: msg`Address`,
  processes: msg`Processes`,
  machines: msg`Machines`,
  people: msg`People`,
  premises: msg`Premises`,
  terms: msg`Smallest run and lead time`,
  tax_number: msg`Tax number`,
  about: msg`In its own words`,
  identifiers: msg`Numbers such as GLN and OS ID`,
};
