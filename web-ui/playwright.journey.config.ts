import { defineConfig } from '@playwright/test';
import screens from './playwright.config';

/** The main job over the real application: ILMEK_URL says where it answers. */
export default defineConfig({
  ...screens,
  testDir: 'journey',
  timeout: 300_000,
  expect: { timeout: 20_000 },
  use: {
    ...screens.use,
    baseURL: process.env.ILMEK_URL,
    actionTimeout: 20_000,
    screenshot: { mode: 'only-on-failure', fullPage: true },
  },
  webServer: undefined,
});
