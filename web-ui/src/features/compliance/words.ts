import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Tone } from '@/ui/tone';

export const states: Record<string, MessageDescriptor> = {
  met: msg`Met`,
  expiring: msg`Met, ends soon`,
  partial: msg`Partly`,
  expired: msg({ message: 'Expired', context: 'requirement' }),
  missing: msg`Missing`,
  not_applicable: msg`Does not concern you`,
};

export const tones: Record<string, Tone> = {
  met: 'done',
  expiring: 'soon',
  partial: 'soon',
  expired: 'lose',
  missing: 'lose',
};

export const severities: Record<string, MessageDescriptor> = {
  critical: msg`Stops the work or an audit`,
  major: msg`Weighs heavily`,
  minor: msg`Small`,
};

export const lights: Record<string, MessageDescriptor> = {
  law: msg({ message: 'Law', context: 'light' }),
  fire: msg({ message: 'Fire', context: 'light' }),
  insurance: msg({ message: 'Insurance', context: 'light' }),
  ohs: msg({ message: 'Safety at work', context: 'light' }),
  certificate: msg({ message: 'Certificates', context: 'light' }),
};

export const lamps: Record<string, MessageDescriptor> = {
  red: msg`Something is missing or over`,
  amber: msg`Something moves or ends soon`,
  green: msg({ message: 'In order', context: 'light' }),
  grey: msg({ message: 'Nothing here yet', context: 'light' }),
};

export const answers: Record<string, MessageDescriptor> = {
  yes: msg({ message: 'Yes', context: 'answer' }),
  partly: msg({ message: 'Partly', context: 'answer' }),
  no: msg({ message: 'No', context: 'answer' }),
};

export const hazards: Record<string, MessageDescriptor> = {
  low: msg`Low hazard`,
  hazardous: msg`Hazardous`,
  very_hazardous: msg`Very hazardous`,
};
