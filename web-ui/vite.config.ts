import { fileURLToPath } from 'node:url';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { courseWords } from './tools/course-words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    lingui(),
    courseWords(here('../workflows/src/main/resources/labels')),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    react(),
  ],
  resolve: {
    alias: {
      '@': here('./src'),
      '@problems': here('../marketplace-api/src/main/resources/problems'),
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/files', '/w/', '/p/'].map((path) => [path, 'http://localhost:8080']),
    ),
    fs: { allow: ['..'] },
  },
  // The policy the server sends, so that a screen that breaks it is found before it is served.
  preview: {
    headers: {
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    },
  },
  build: {
    target: 'es2022',
    // The manifest is what tools/budget.mjs weighs.
    manifest: true,
    // Fonts, icons and the like stay files: the content policy allows no data: addresses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'frame',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|@lingui|openapi-fetch)\//,
            },
            // Only screens with a form; the budget knows them by this chunk.
            { name: 'forms', test: /node_modules\/react-hook-form\// },
            // What nearly every screen shows, so that a screen is a few files and not dozens.
            {
              name: 'ui',
              test: /src\/(lib\/(format|week)|ui\/(Button|Dialog|Icon|Logo|Note|Page|Section|Status|Stitch|dates|figures|surfaces))\.tsx?$/,
            },
            ...['tr', 'en'].map((language) => ({
              name: `words-${language}`,
              test: new RegExp(`src/(ui|routes)/locales/${language}\\.po$`),
            })),
          ],
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
