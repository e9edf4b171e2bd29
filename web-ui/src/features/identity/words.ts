import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Words = Record<string, MessageDescriptor>;

export const roles: Words = {
  owner: msg`Owner`,
  manager: msg`Manager`,
  foreman: msg`Foreman`,
  buyer: msg`Buyer`,
  merchandiser: msg`Merchandiser`,
  coordinator: msg`Coordinator`,
  inspector: msg`Inspector`,
  auditor: msg`Auditor`,
};

/** What somebody of this role may do, in the words of who gives it. */
export const roleHints: Words = {
  owner: msg`Decides everything, also who else decides`,
  manager: msg`Quotes, takes jobs, sees the money; makes no owners`,
  foreman: msg`Reports the work and hands papers in; binds you to nothing`,
  buyer: msg`Posts enquiries, awards, accepts and pays`,
  merchandiser: msg`Follows orders and prepares enquiries; binds you to nothing`,
  coordinator: msg`Decides on applications, papers and members`,
  inspector: msg`Visits and looks; decides nothing`,
  auditor: msg`Reads everything; changes nothing`,
};
