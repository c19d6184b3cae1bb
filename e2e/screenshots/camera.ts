import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../.cache/screenshots');
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const THEMES = ['light', 'dark'] as const;
/** Until pictures have come and the map has drawn its tiles; a screenshot has no condition to wait for. */
const SETTLE_MS = 1500;

/** Takes each view as phone and desktop, light and dark; languages after the first only in light. */
export class Camera {
  private readonly folder: string;

  constructor(
    private readonly page: Page,
    app: string,
    private readonly language: string,
  ) {
    this.folder = join(FOLDER, language, app);
    mkdirSync(this.folder, { recursive: true });
  }

  async take(view: string): Promise<void> {
    for (const theme of this.language === 'en' ? THEMES : (['light'] as const)) {
      await this.page.emulateMedia({ colorScheme: theme });
      await this.choose(theme);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await this.page.setViewportSize(viewport);
        await this.page.waitForLoadState('networkidle');
        await this.page.waitForTimeout(SETTLE_MS);
        await this.page.screenshot({ path: join(this.folder, `${view}.${theme}.${size}.png`) });
      }
    }
    await this.page.setViewportSize(SIZES.desktop);
  }

  /** As somebody who chose so: left alone, the rider's app follows the daylight of the city. */
  private async choose(theme: string): Promise<void> {
    await this.page.evaluate((choice) => {
      const key = 'foodie.theme';
      localStorage.setItem(key, choice);
      dispatchEvent(new StorageEvent('storage', { key, newValue: choice }));
    }, theme);
  }

  /** All pictures of the app side by side, one sheet for each look. */
  async sheets(): Promise<void> {
    const sheet = await this.page.context().newPage();
    const files = readdirSync(this.folder).filter((file) => !file.startsWith('sheet.'));
    for (const look of new Set(files.map((file) => file.split('.').slice(1).join('.')))) {
      const width = look.includes('phone') ? 300 : 620;
      await sheet.setViewportSize({ width: 1320, height: 800 });
      await sheet.goto(pathToFileURL(this.folder).href);
      await sheet.setContent(
        files
          .filter((file) => file.endsWith(look))
          .map(
            (file) => `<figure><img src="${pathToFileURL(join(this.folder, file)).href}"><figcaption>${file}`,
          )
          .join('</figure>') +
          `<style>body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;background:#888;font:14px sans-serif}
           figure{margin:0}img{display:block;width:${width}px}</style>`,
      );
      await sheet.screenshot({ path: join(this.folder, `sheet.${look}`), fullPage: true });
    }
    await sheet.close();
  }
}
