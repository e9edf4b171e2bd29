import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '@/i18n/use-language';
import { garmentsQuery, paperTypesQuery } from './queries';

/** What a garment is called; its slug while the table is on its way. */
export function useGarmentName(): (slug: string | null | undefined) => string {
  const language = useLanguage();
  const { data } = useQuery(garmentsQuery);
  return (slug) => {
    const found = data?.find(({ garment }) => garment === slug);
    if (!found) return slug?.replaceAll('_', ' ') ?? '';
    return language === 'tr' ? found.nameTr : found.nameEn;
  };
}

/** What a type of paper is called. */
export function usePaperName(): (type: string) => string {
  const language = useLanguage();
  const { data } = useQuery(paperTypesQuery);
  return (type) => {
    const found = data?.find(({ id }) => id === type);
    if (!found) return type.replaceAll('_', ' ');
    return language === 'tr' ? found.nameTr : found.nameEn;
  };
}
