import type { TokenSource } from '../api/http';
import { OFFLINE, Problem } from '../api/problem';
import type { FixBatch, FixReceipt } from '../api/types';
import { Backoff, type BackoffConfig } from './backoff';
import { CloseCode } from './codes';
import type { SocketFactory, SocketLike } from './transport';
import { decodeUplink, type UplinkFrame } from './uplink-frames';

export interface UplinkConfig {
  /** Absolute `ws(s)://…/api/v1/riders/me/fixes/stream`. */
  url: string;
  tokens: TokenSource;
  socket: SocketFactory;
  backoff?: BackoffConfig;
  /** Milliseconds without the answer that is due until the line counts as lost. Default 10 000. */
  patience?: number;
}

interface Waiting {
  session: string;
  resolve: (receipt: FixReceipt) => void;
  reject: (problem: Problem) => void;
}

const LOST = 1006;
const PAUSE_MS = 500;
const PAUSE_SPREAD_MS = 2500;
const TOO_MANY_MS = 60_000;

/**
 * The line by which a rider's positions go up (`contracts/live/UPLINK.md`): one batch at a time, answered when it is
 * stored. It opens again by itself; whoever sends keeps a batch until its receipt has come, and has HTTP meanwhile.
 */
export class Uplink {
  private readonly backoff: Backoff;
  private wanted = false;
  private attempt = 0;
  private socket: SocketLike | undefined;
  private ready = false;
  /** The token this line was told last, and one that the server would not have. */
  private told: string | undefined;
  private refused: string | undefined;
  private waiting: Waiting | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly config: UplinkConfig) {
    this.backoff = new Backoff({ base: 1000, cap: 60_000, ...config.backoff });
  }

  get isReady(): boolean {
    return this.ready && this.waiting === undefined;
  }

  open(): void {
    if (this.wanted) return;
    this.wanted = true;
    void this.connect();
  }

  close(): void {
    this.wanted = false;
    this.drop();
  }

  /** Rejects with a [Problem] when the batch was not taken, or nothing is known of it: keep it then. */
  send(batch: FixBatch): Promise<FixReceipt> {
    const { socket } = this;
    if (socket === undefined || !this.isReady) return Promise.reject(noAnswer());
    const token = this.config.tokens.accessToken;
    if (token !== undefined && token !== this.told) this.introduce(socket, token);
    return new Promise((resolve, reject) => {
      this.waiting = { session: batch.session, resolve, reject };
      this.expectAnswer();
      socket.send(JSON.stringify(batch));
    });
  }

  private async connect(): Promise<void> {
    const attempt = ++this.attempt;
    let token: string | undefined;
    try {
      token = await this.token();
    } catch {
      if (attempt === this.attempt) this.again(this.backoff.next());
      return;
    }
    if (attempt !== this.attempt || !this.wanted) return;
    if (token === undefined) {
      // The session has ended.
      this.wanted = false;
      return;
    }
    this.dial(token);
  }

  private token(): Promise<string | undefined> {
    const { tokens } = this.config;
    const known = tokens.accessToken;
    return known === undefined || known === this.refused ? tokens.renew(known) : Promise.resolve(known);
  }

  private dial(token: string): void {
    const socket = this.config.socket(this.config.url);
    this.socket = socket;
    this.expectAnswer();
    socket.onopen = () => {
      if (this.socket === socket) this.introduce(socket, token);
    };
    socket.onmessage = ({ data }) => {
      const frame = typeof data === 'string' ? decodeUplink(data) : undefined;
      if (this.socket === socket && frame !== undefined) this.receive(frame);
    };
    socket.onclose = ({ code }) => {
      if (this.socket === socket) this.lost(code);
    };
  }

  private introduce(socket: SocketLike, token: string): void {
    this.told = token;
    socket.send(JSON.stringify({ type: 'auth', token }));
  }

  private receive(frame: UplinkFrame): void {
    if (frame.type === 'ready') {
      this.backoff.reset();
      if (!this.ready) clearTimeout(this.deadline);
      this.ready = true;
      return;
    }
    const { waiting } = this;
    if (waiting === undefined || (frame.type === 'ack' && frame.session !== waiting.session)) return;
    clearTimeout(this.deadline);
    this.waiting = undefined;
    if (frame.type === 'ack') waiting.resolve(frame);
    else waiting.reject(problem(frame));
  }

  private expectAnswer(): void {
    clearTimeout(this.deadline);
    // A half-open connection looks alive to the browser for many minutes.
    this.deadline = setTimeout(() => {
      this.lost(LOST);
    }, this.config.patience ?? 10_000);
  }

  private lost(code: number): void {
    const { ready } = this;
    if (code === CloseCode.ticketInvalid) this.refused = this.told;
    this.drop();
    if (code === CloseCode.tooMany) this.again(TOO_MANY_MS);
    else this.again(ready ? PAUSE_MS + this.backoff.spread(PAUSE_SPREAD_MS) : this.backoff.next());
  }

  private again(wait: number): void {
    if (!this.wanted) return;
    this.retryTimer = setTimeout(() => void this.connect(), wait);
  }

  private drop(): void {
    this.attempt++;
    clearTimeout(this.deadline);
    clearTimeout(this.retryTimer);
    const { socket, waiting } = this;
    this.socket = undefined;
    this.waiting = undefined;
    this.ready = false;
    socket?.close(1000);
    waiting?.reject(noAnswer());
  }
}

function noAnswer(): Problem {
  return new Problem(0, OFFLINE, { detail: 'The line was lost before an answer.' });
}

/** The same refusal as by HTTP: with named fields the batch is refused for good, otherwise it may pass. */
function problem({ code, message, errors, retryAfterMillis }: UplinkFrame & { type: 'error' }): Problem {
  const passing = retryAfterMillis !== undefined || Object.keys(errors).length === 0;
  const after = retryAfterMillis === undefined ? undefined : retryAfterMillis / 1000;
  return new Problem(passing ? 503 : 400, code, { message, errors }, after);
}
