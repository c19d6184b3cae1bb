export interface BackoffConfig {
  /** Milliseconds; upper bound of the first wait. Default 500. */
  base?: number;
  /** Milliseconds; upper bound of every wait. Default 20 000. */
  cap?: number;
  /** Uniform in [0, 1). */
  random?: () => number;
}

/**
 * Exponential backoff with equal jitter: half of the wait is fixed, so that a flapping server gets air,
 * and half is random, so that thousands of clients do not come back in one instant.
 */
export class Backoff {
  private attempts = 0;

  constructor(private readonly config: BackoffConfig = {}) {}

  next(): number {
    const base = this.config.base ?? 500;
    const cap = this.config.cap ?? 20_000;
    const bound = Math.min(cap, base * 2 ** this.attempts);
    this.attempts = Math.min(this.attempts + 1, 30);
    return Math.round(bound / 2 + this.random() * (bound / 2));
  }

  /** A wait in [0, bound) for clients that were all sent away at once. */
  spread(bound: number): number {
    return Math.round(this.random() * bound);
  }

  reset(): void {
    this.attempts = 0;
  }

  private random(): number {
    return (this.config.random ?? Math.random)();
  }
}
