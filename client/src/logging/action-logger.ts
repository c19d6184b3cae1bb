import type { Http } from '../api/http';
import { isProblem } from '../api/problem';
import { Backoff } from '../live/backoff';
import { shapeOf } from './shape';
import type { KeptEvents } from './kept-events';
import { uuidV7 } from './uuid-v7';

/** One call of a service, in the words of `POST /log-action`. */
export interface ActionEvent {
  id: string;
  service_name: string;
  method_name: string;
  parameters?: Record<string, unknown>;
  success: boolean;
  error_message?: string;
  duration_ms: number;
}

export interface ActionLoggerConfig {
  /** What waits outlives the page here. */
  kept: KeptEvents;
  /** Sends as soon as so many wait. Default 20. */
  flushAt?: number;
  /** Milliseconds until what waits is sent anyway. Default 10 000. */
  flushEvery?: number;
  /** The oldest beyond so many are given up, and counted. Default 1 000. */
  most?: number;
  now?: () => number;
  random?: () => number;
}

/** The server takes no more of somebody who is not signed in. */
const BATCH = 100;
const TOO_LARGE = 413;
const RETRIED = new Set([0, 401, 408, 425, 429]);

/**
 * Tells the platform of the calls its services make: batched, kept while there is no connection, sent again until they
 * are stored. An event bears its id from the start, so that one that is sent twice is stored once. Whatever goes wrong
 * here, the app does not hear of it.
 */
export class ActionLogger {
  private readonly waiting: ActionEvent[];
  private readonly backoff: Backoff;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private batch = BATCH;
  private resting = false;
  private givenUp = 0;

  constructor(
    private readonly http: Pick<Http, 'post'>,
    private readonly config: ActionLoggerConfig,
  ) {
    const random = config.random;
    this.backoff = new Backoff({ base: 1_000, cap: 300_000, ...(random ? { random } : {}) });
    this.waiting = config.kept.all();
    if (this.waiting.length > 0) this.wake(this.flushEvery);
  }

  /** How many events wait to be sent. */
  get length(): number {
    return this.waiting.length;
  }

  /** Does the call and tells of it. What it resolves to, or throws, is the call's own. */
  async executeWithLogging<T>(
    service: string,
    method: string,
    parameters: readonly unknown[],
    call: () => Promise<T>,
  ): Promise<T> {
    const began = this.now();
    try {
      const answer = await call();
      this.note(service, method, parameters, began, undefined);
      return answer;
    } catch (error) {
      this.note(service, method, parameters, began, error);
      throw error;
    }
  }

  /** Sends what waits; resolves when it is stored or has to wait longer. Never rejects. */
  flush(): Promise<void> {
    this.sending ??= this.drain().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  /** Nothing is sent any more; what waits stays kept. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private note(
    service: string,
    method: string,
    parameters: readonly unknown[],
    began: number,
    error: unknown,
  ): void {
    try {
      const shapes = parameters.map(shapeOf);
      this.add({
        id: uuidV7(this.now()),
        service_name: service,
        method_name: method,
        ...(shapes.length > 0
          ? { parameters: Object.fromEntries(shapes.map((each, at) => [`p${at}`, each])) }
          : {}),
        success: error === undefined,
        ...(error === undefined ? {} : { error_message: codeOf(error) }),
        duration_ms: Math.max(0, Math.round(this.now() - began)),
      });
    } catch {
      // To tell of a call is worth less than the call.
    }
  }

  private add(event: ActionEvent): void {
    this.waiting.push(event);
    this.config.kept.add(event);
    while (this.waiting.length > (this.config.most ?? 1_000)) {
      const oldest = this.waiting.shift();
      if (oldest !== undefined) this.config.kept.remove([oldest.id]);
      this.givenUp += 1;
    }
    if (this.waiting.length >= (this.config.flushAt ?? 20)) void this.flush();
    else this.wake(this.flushEvery);
  }

  private async drain(): Promise<void> {
    // A wait that was asked for is waited, however many events come meanwhile.
    if (this.resting) return;
    // What comes before the first answer goes along, and whoever adds an event is not held up.
    await Promise.resolve();
    this.tellOfLoss();
    while (this.waiting.length > 0) {
      const events = this.waiting.slice(0, this.batch);
      try {
        await this.http.post('/log-action/batch', { events }, { keepalive: true });
      } catch (error) {
        if (this.keeps(error)) return;
        if (this.halves(error, events.length)) continue;
      }
      // What the server took, or never will.
      this.forget(events);
      this.backoff.reset();
    }
    this.batch = BATCH;
    this.stop();
  }

  /** No answer, or one that asks to come again later: everything stays, and is sent after a pause. */
  private keeps(error: unknown): boolean {
    const status = isProblem(error) ? error.status : 0;
    if (!RETRIED.has(status) && status < 500) return false;
    const asked = isProblem(error) ? (error.retryAfterSeconds ?? 0) * 1_000 : 0;
    this.rest(Math.max(asked, this.backoff.next()));
    return true;
  }

  /** Too much at once: half as much is tried. One event that is too large alone is given up. */
  private halves(error: unknown, count: number): boolean {
    if (!isProblem(error) || error.status !== TOO_LARGE || count === 1) return false;
    this.batch = Math.ceil(count / 2);
    return true;
  }

  private forget(events: ActionEvent[]): void {
    const ids = new Set(events.map((event) => event.id));
    this.config.kept.remove([...ids]);
    const left = this.waiting.filter((event) => !ids.has(event.id));
    this.waiting.splice(0, this.waiting.length, ...left);
  }

  private tellOfLoss(): void {
    if (this.givenUp === 0) return;
    const lost = this.givenUp;
    this.givenUp = 0;
    this.add({
      id: uuidV7(this.now()),
      service_name: 'client.log',
      method_name: 'lost',
      parameters: { count: lost },
      success: false,
      duration_ms: 0,
    });
  }

  private rest(milliseconds: number): void {
    this.stop();
    this.resting = true;
    this.timer = setTimeout(() => {
      this.resting = false;
      this.timer = undefined;
      void this.flush();
    }, milliseconds);
  }

  private wake(milliseconds: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, milliseconds);
  }

  private get flushEvery(): number {
    return this.config.flushEvery ?? 10_000;
  }

  private now(): number {
    return (this.config.now ?? Date.now)();
  }
}

/** A code of ours, or the kind of a fault: never a text, which may name somebody. */
function codeOf(error: unknown): string {
  if (isProblem(error)) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
