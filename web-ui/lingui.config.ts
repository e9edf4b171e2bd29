import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// One catalog per feature, so that two people who add a sentence rarely touch the same file.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['tr', 'en'],
  catalogs: [
    {
      path: 'src/features/{name}/locales/{locale}',
      include: ['src/features/{name}'],
      exclude: ['src/features/sourcing/owner/**'],
    },
    // The owner's side apart, so that a phone does not fetch the words of the brand's desk.
    {
      path: 'src/features/sourcing/owner/locales/{locale}',
      include: ['src/features/sourcing/owner'],
    },
    { path: 'src/ui/locales/{locale}', include: ['src/ui', 'src/api', 'src/lib', 'src/i18n'] },
    {
      path: 'src/routes/locales/{locale}',
      include: ['src/routes'],
      exclude: ['src/routes/ui.tsx'],
    },
  ],
  // Neither line numbers nor dates: a moved line must not change a catalog.
  format: formatter({ lineNumbers: false, printPlaceholdersInComments: false }),
  orderBy: 'message',
});
