import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export type Words = Record<string, MessageDescriptor>;

export const kinds: Words = { workshop: msg`Workshop`, brand: msg`Brand` };

export const changeReasons: Words = {
  paper_missing: msg`A paper is missing`,
  paper_unreadable: msg`A paper cannot be read`,
  answers_unclear: msg`An answer is not clear`,
  address_unclear: msg`The address is not clear`,
  other: msg`Another reason (write it below)`,
};

export const rejectionReasons: Words = {
  no_own_production: msg`No own production was found`,
  outside_region: msg`Outside the cluster's region`,
  papers_not_in_order: msg`The papers are not in order`,
  unsafe_premises: msg`The premises are not safe`,
  zero_tolerance: msg`Zero tolerance: child labour, forced labour or bribery`,
  already_member: msg`This workshop is a member already`,
  not_reached: msg`Nobody could be reached`,
  other: msg`Another reason (write it below)`,
};

export const suspensionReasons: Words = {
  papers_expired: msg`Papers have expired`,
  unsafe_premises: msg`The premises are not safe`,
  zero_tolerance: msg`Zero tolerance: child labour, forced labour or bribery`,
  undeclared_subcontracting: msg`Work was passed on without saying so`,
  payments_late: msg`Payments are late`,
  own_wish: msg`The member's own wish`,
  other: msg`Another reason (write it below)`,
};

export const terminationReasons: Words = {
  closed_down: msg`The business has closed`,
  zero_tolerance: msg`Zero tolerance: child labour, forced labour or bribery`,
  rules_broken: msg`Rules were broken again and again`,
  own_wish: msg`The member's own wish`,
  other: msg`Another reason (write it below)`,
};

/** Whatever list a reason in the timeline comes from. */
export const allReasons: Words = {
  ...terminationReasons,
  ...suspensionReasons,
  ...rejectionReasons,
  ...changeReasons,
};

export const margins: Words = {
  loss: msg`I make a loss`,
  under_5: msg`Less than 5%`,
  '5_10': msg`5 to 10%`,
  '10_15': msg`10 to 15%`,
  '15_25': msg`15 to 25%`,
  over_25: msg`More than 25%`,
};

export const middlemen: Words = {
  none: msg`None`,
  under_25: msg`Less than a quarter`,
  '25_50': msg`A quarter to a half`,
  '50_75': msg`A half to three quarters`,
  over_75: msg`More than three quarters`,
};

export const customers: Words = {
  local: msg`Local firms and shops`,
  national: msg`Brands in Türkiye`,
  international: msg`Brands abroad`,
  mixed: msg`Some of each`,
};

export const exporting: Words = {
  none: msg`No`,
  through_others: msg`Yes, through another firm`,
  direct: msg`Yes, in our own name`,
};

export const pieceBands: Words = {
  under_1000: msg`Fewer than 1,000`,
  '1000_5000': msg`1,000 to 5,000`,
  '5000_20000': msg`5,000 to 20,000`,
  '20000_50000': msg`20,000 to 50,000`,
  over_50000: msg`More than 50,000`,
};

export const ventilations: Words = {
  none: msg`None`,
  windows: msg`Windows`,
  mechanical: msg`Fans or air ducts`,
};

export const sectors: Words = {
  ready_to_wear: msg`Ready-to-wear`,
  sports: msg`Sportswear`,
  work_wear: msg`Workwear`,
  children: msg`Children's wear`,
  home: msg`Home textiles`,
  other: msg`Other`,
};

export const roles: Words = {
  applicant: msg`Applicant`,
  workshop: msg`Workshop`,
  brand: msg`Brand`,
  centre: msg`Cluster centre`,
};
