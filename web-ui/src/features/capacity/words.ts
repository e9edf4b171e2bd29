import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const closureReasons: Record<string, MessageDescriptor> = {
  holiday: msg`Holiday`,
  maintenance: msg`Machines are serviced`,
  moving: msg`We move`,
  other: msg`Another reason`,
};

/** The first question, in the words of each process. */
export const howMany: Record<string, MessageDescriptor> = {
  cutting: msg`How many people cut?`,
  sewing: msg`How many people sew?`,
  printing: msg`How many people print?`,
  embroidery: msg`How many people embroider?`,
  washing: msg`How many people wash?`,
  finishing_packing: msg`How many people press and pack?`,
};

export const whatLastWeek: Record<string, MessageDescriptor> = {
  cutting: msg`What did you cut last week?`,
  sewing: msg`What did you sew last week?`,
  printing: msg`What did you print last week?`,
  embroidery: msg`What did you embroider last week?`,
  washing: msg`What did you wash last week?`,
  finishing_packing: msg`What did you press and pack last week?`,
};

/** What a workshop misses of a question. */
export const misses: Record<string, MessageDescriptor> & { label: MessageDescriptor } = {
  label: msg`What is missing`,
  minutes: msg`too few free minutes`,
  distance: msg`too far away`,
  province: msg`another province`,
  district: msg`another district`,
  certificate: msg`no such certificate on that day`,
  machine: msg`not all machines`,
  words: msg`other words`,
};
