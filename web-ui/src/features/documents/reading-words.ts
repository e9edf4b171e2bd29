import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What was looked for, in the order in which it is shown. */
export const fieldWords: Record<string, MessageDescriptor> = {
  type: msg`Kind of paper`,
  issuer: msg`Issued by`,
  number: msg`Number`,
  holder: msg`In the name of`,
  tax_number: msg`Tax number`,
  issued: msg`Date of issue`,
  effective: msg`Valid from`,
  expires: msg`Last day it is valid`,
  scope: msg`Scope`,
  result: msg`Result`,
};

/** Why a person has to look at a paper. */
export const doubtWords: Record<string, MessageDescriptor> = {
  specimen: msg`The page says it is a sample or a draft.`,
  negative: msg`The result on it is negative: it does not count as proof.`,
  another_holder: msg`It is in the name of another firm.`,
  holder_not_found: msg`The firm’s name was not found on it.`,
  another_tax_number: msg`The tax number on it is another one.`,
  text_and_picture_differ: msg`The file carries other text than its page shows.`,
  dates_contradict: msg`Its dates do not fit each other.`,
  encrypted: msg`The file is locked with a password. Please add an open copy.`,
  locked: msg`The file forbids reading its text.`,
  active_content: msg`The file holds scripts or other files.`,
  no_recognition: msg`Scans cannot be read here: the program for it is not installed.`,
  no_text: msg`No text was found on it.`,
  damaged: msg`The file is damaged.`,
  too_many_pages: msg`Only its first pages were read.`,
  page_unreadable: msg`A page could not be read.`,
  kind_not_read: msg`Files of this kind are not read.`,
  scanner_silent: msg`The virus scanner does not answer, so the file was not opened.`,
  infected: msg`The virus scanner stopped this file.`,
};

export const otherDoubt = msg`It could not be read.`;

export const resultWords: Record<string, MessageDescriptor> = {
  positive: msg`In order`,
  negative: msg`Not in order`,
};
