import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What is done to a garment, in the order in which it is done. */
export const processes: Record<string, MessageDescriptor> = {
  cutting: msg`Cutting`,
  sewing: msg`Sewing`,
  printing: msg`Printing`,
  embroidery: msg`Embroidery`,
  washing: msg`Washing`,
  finishing_packing: msg`Pressing and packing`,
};

/** Kinds of machines as the trade counts them, the common ones first. */
export const machines: Record<string, MessageDescriptor> = {
  lockstitch: msg`Lockstitch machine`,
  overlock: msg`Overlock`,
  coverstitch: msg`Coverstitch`,
  double_needle: msg`Double-needle machine`,
  chainstitch: msg`Chainstitch machine`,
  zigzag: msg`Zigzag machine`,
  buttonhole: msg`Buttonhole machine`,
  button: msg`Button machine`,
  bartack: msg`Bartack machine`,
  fusing: msg`Fusing press`,
  cutter: msg`Cutter`,
  iron: msg`Iron`,
  printing: msg`Printing machine`,
  embroidery: msg`Embroidery machine`,
  washing: msg`Washing machine`,
};
