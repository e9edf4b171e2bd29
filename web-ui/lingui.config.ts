import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

// Sides of a feature that keep their own words, so that a phone does not fetch those of a desk.
const sides = [
  'sourcing/owner',
  'membership/desk',
  'membership/facts',
  'production/desk',
  'payments/desk',
  'workshop/claim',
  'workshop/lists',
  'workshop/register',
];

// One catalog per feature, so that two people who add a sentence rarely touch the same file.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['tr', 'en'],
  catalogs: [
    {
      path: 'src/features/{name}/locales/{locale}',
      include: ['src/features/{name}'],
      exclude: sides.map((side) => `src/features/${side}/**`),
    },
    ...sides.map((side) => ({
      path: `src/features/${side}/locales/{locale}`,
      include: [`src/features/${side}`],
    })),
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
