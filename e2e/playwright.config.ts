import { defineConfig } from '@playwright/test';

const url = process.env.FOODIE_URL ?? 'http://localhost:8080';

/** A real browser against a real server and a living city; the launcher starts both. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  timeout: 480_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  // Most of the long journey is waiting; the files after it run beside it.
  workers: 2,
  // A simulated kitchen turns one order in sixty away, as real ones do; a second diner is luckier.
  retries: 1,
  reporter: [['list']],
  outputDir: '../.cache/e2e',
  // Whatever takes longest begins first.
  projects: [
    { name: 'journey', testMatch: 'order-journey.spec.ts' },
    { name: 'pages', testIgnore: 'order-journey.spec.ts' },
  ],
  use: {
    baseURL: url,
    actionTimeout: 60_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Monaco',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.FOODIE_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        // A machine without a graphics card draws the map in software.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
