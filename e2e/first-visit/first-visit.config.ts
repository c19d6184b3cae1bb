import { defineConfig } from '@playwright/test';
import usual from '../playwright.config';

/** The first look of a newcomer: one visitor at a time on a machine that has just started the city. */
export default defineConfig({
  ...usual,
  testDir: '.',
  testMatch: '*.visit.ts',
  timeout: 60_000,
  workers: 1,
  retries: 0,
  outputDir: '../../.cache/first-visit',
  projects: [{ name: 'first visit' }],
});
