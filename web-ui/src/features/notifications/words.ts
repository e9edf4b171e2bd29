import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Words = Record<string, MessageDescriptor>;

export const kinds: Words = {
  work: msg`Jobs and orders`,
  money: msg`Payments`,
  papers: msg`Papers`,
  membership: msg`Membership`,
  account: msg`Account`,
};

export const kindHints: Words = {
  work: msg`Invitations to quote, awards, deliveries`,
  money: msg`Payments sent, arrived, late`,
  papers: msg`Papers confirmed or sent back`,
  membership: msg`Your application and membership`,
};
