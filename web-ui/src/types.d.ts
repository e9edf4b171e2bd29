declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

declare module 'virtual:course-words' {
  import type { CourseWords } from '@/i18n/language';

  const courses: Record<'tr' | 'en', Record<string, () => Promise<{ default: CourseWords }>>>;
  export default courses;
}
