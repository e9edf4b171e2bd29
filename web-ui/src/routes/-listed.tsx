import { lazy } from 'react';
import { loadWords } from '@/i18n/language';

// Beside the questions, not before them: a slow line first brings the form.
const part = () =>
  Promise.all([import('@/features/workshop/claim/sections/Listed'), loadWords(['workshop/claim'])]);

export const FindListed = lazy(async () => ({ default: (await part())[0].FindListed }));
export const AlreadyListed = lazy(async () => ({ default: (await part())[0].AlreadyListed }));
