import { fileURLToPath } from 'node:url';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true }),
    lingui(),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    react(),
  ],
  resolve: {
    alias: {
      '@': here('./src'),
      '@problems': here('../marketplace-api/src/main/resources/problems'),
      '@labels': here('../workflows/src/main/resources/labels'),
    },
  },
  server: {
    proxy: { '/api': 'http://localhost:8080', '/files': 'http://localhost:8080' },
    fs: { allow: ['..'] },
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
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'forms', test: /node_modules\/react-hook-form\// },
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
