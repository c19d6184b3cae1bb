import { defineConfig } from '@playwright/test';
import usual from '../playwright.config';

/** Photographs every page against the city at FOODIE_URL; pictures and contact sheets go to .cache/screenshots. */
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: '*.shots.ts',
  timeout: 600_000,
  outputDir: '../../.cache/screenshots-run',
  projects: [
    { name: 'en', use: { ...usual.use, locale: 'en-GB' } },
    { name: 'fr', use: { ...usual.use, locale: 'fr-FR' } },
  ],
});
