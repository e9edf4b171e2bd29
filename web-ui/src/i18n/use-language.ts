import { useLingui } from '@lingui/react';
import type { Language } from './language';

/** The language spoken now; a component that formats follows a switch at once. */
export function useLanguage(): Language {
  return useLingui().i18n.locale === 'en' ? 'en' : 'tr';
}
