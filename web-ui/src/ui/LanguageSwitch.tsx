import { languages, speak } from '@/i18n/language';
import { useLanguage } from '@/i18n/use-language';
import { Icon } from './Icon';

/** The other language, named in itself: whoever needs it can read it. */
export function LanguageSwitch() {
  const other = useLanguage() === 'tr' ? 'en' : 'tr';
  return (
    <button
      type="button"
      className="button"
      data-kind="quiet"
      lang={other}
      onClick={() => void speak(other, true)}
    >
      <Icon name="globe" size={20} />
      {languages[other]}
    </button>
  );
}
