import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    canaryRan?: (what: unknown) => void;
  }
}

/** Notes whatever a page does that it should not: scripts of strangers, faults, questions, forbidden loads, overflow. */
export class PageWatch {
  readonly flaws: string[] = [];
  private where = '';

  private constructor(private readonly page: Page) {}

  static async of(page: Page): Promise<PageWatch> {
    const watch = new PageWatch(page);
    await page.exposeFunction('canaryRan', (what: unknown) => {
      watch.note(`a stranger's script ran: ${String(what)}`);
    });
    await page.exposeFunction('policyBroken', (what: string) => {
      watch.note(`content policy: ${what}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report = (window as unknown as { policyBroken: (what: string) => void }).policyBroken;
        report(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    page.on('dialog', (dialog) => {
      watch.note(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => {
      watch.note(`a fault: ${error.message}`);
    });
    page.on('console', (message) => {
      // Chromium itself writes refused calls, such as 401 before signing in, as errors.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        watch.note(`on the console: ${message.text()}`);
    });
    page.on('popup', () => {
      watch.note('a window opened');
    });
    return watch;
  }

  private note(flaw: string) {
    this.flaws.push(`${this.where}: ${flaw}`);
  }

  /** Opens an address, waits until it is still, and looks whether it is all there. */
  async open(path: string): Promise<void> {
    this.where = path;
    await this.page.goto(path);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    // A busy machine draws later than its network falls silent.
    await expect(this.page.locator('body'), `${this.where} is empty`).not.toHaveText(/^\s*$/, {
      useInnerText: true,
    });
    const seen = await this.page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      planted: document.querySelectorAll(
        'img[src="x"], iframe, svg[onload], [onerror], [onmouseover], [onfocus], a[href^="javascript:"]',
      ).length,
    }));
    if (seen.wide > 1) this.note(`wider than the window by ${String(seen.wide)} px`);
    if (seen.planted > 0) this.note(`${String(seen.planted)} planted elements`);
  }

  /** Addresses of the same app that the page leads to. */
  async links(app: string): Promise<string[]> {
    return this.page.evaluate(
      (prefix) =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
          .filter((link) => link.origin === location.origin && link.pathname.startsWith(prefix))
          .map((link) => link.pathname + link.search),
      `/${app}`,
    );
  }
}
