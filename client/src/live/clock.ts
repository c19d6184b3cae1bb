/**
 * The business clock of the server as seen from here: its `now` and `rate` at the last hello, carried on by a
 * local clock that cannot be set back. A demo city may run faster than the wall clock, so every countdown,
 * "x s ago" and minute shown to a user is reckoned with this clock, never with `Date.now()`.
 */
export class BusinessClock {
  private anchor: number;
  private anchoredAt: number;
  private pace = 1;
  private known = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly monotonic: () => number = () => performance.now(),
    wall: () => number = () => Date.now(),
  ) {
    this.anchor = wall();
    this.anchoredAt = this.monotonic();
  }

  get rate(): number {
    return this.pace;
  }

  /** False until the first hello: until then the device's own clock is the best guess. */
  get synced(): boolean {
    return this.known;
  }

  sync(now: string, rate: number): void {
    const at = Date.parse(now);
    if (Number.isNaN(at) || !(rate > 0)) return;
    this.anchor = at;
    this.anchoredAt = this.monotonic();
    this.pace = rate;
    this.known = true;
    for (const listener of this.listeners) listener();
  }

  /** Calls after each hello of the server; answers how to stop. */
  readonly onSync = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Business milliseconds since 1970. */
  readonly now = (): number => this.anchor + (this.monotonic() - this.anchoredAt) * this.pace;

  /** How long this device waits until the business clock shows `instant`; 0 when it is past. */
  wallMillisUntil(instant: number): number {
    return Math.max(0, (instant - this.now()) / this.pace);
  }
}
