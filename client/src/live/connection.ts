import { Backoff, type BackoffConfig } from './backoff';
import { BusinessClock } from './clock';
import type { Bounds, ErrorFrame, ServerFrame } from './codec';
import { ConnectionCode, reactionTo, SubscriptionCode } from './codes';
import { Subscription, type ChannelListener } from './subscription';
import {
  openEventSource,
  openSocket,
  type EventSourceFactory,
  type SocketFactory,
  type Transport,
  type TransportEvents,
} from './transport';

export type ConnectionState = 'disconnected' | 'connecting' | 'connected';

export interface ConnectionConfig {
  /** Absolute `ws(s)://…/api/v1/live`. */
  url: string;
  /** A fresh one-time ticket; undefined when the session has ended. */
  ticket: () => Promise<string | undefined>;
  socket: SocketFactory;
  /** Without it there is no fallback when WebSockets do not get through. */
  eventSource?: EventSourceFactory;
  clock?: BusinessClock;
  backoff?: BackoffConfig;
  /** Sockets that fail before hello until server-sent events are tried. Default 3. */
  socketFailuresBeforeFallback?: number;
  /** Milliseconds an unused channel stays subscribed, so that a page change does not flap. Default 1500. */
  linger?: number;
  /** Milliseconds between renewals of the connection's rights. Default 10 minutes; tokens live 15. */
  renewEvery?: number;
}

export type ConnectionListener = (state: ConnectionState, code: number) => void;

/** The one refusal that passes by itself. */
const UNAVAILABLE = 'live.unavailable';
const DRAIN_SPREAD_MS = 5000;
const LONG_BACKOFF_FACTOR = 4;

/** One live connection: keeps itself up, resumes every channel where it was, and syncs the business clock. */
export class LiveConnection {
  readonly clock: BusinessClock;
  state: ConnectionState = 'disconnected';
  code: number = ConnectionCode.idle;
  /** Milliseconds on the local clock of the last frame; undefined before the first. */
  lastHeardAt: number | undefined;

  private readonly subscriptions = new Map<string, Subscription>();
  private readonly lingering = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<ConnectionListener>();
  private readonly backoff: Backoff;
  private transport: Transport | undefined;
  private wanted = false;
  private attempt = 0;
  private socketFailures = 0;
  private requestIds = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private pingTimer: ReturnType<typeof setInterval> | undefined;
  private renewTimer: ReturnType<typeof setInterval> | undefined;
  private reopenTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly config: ConnectionConfig) {
    this.clock = config.clock ?? new BusinessClock();
    this.backoff = new Backoff(config.backoff);
  }

  connect(): void {
    if (this.wanted) return;
    this.wanted = true;
    void this.open(ConnectionCode.connectCalled);
  }

  disconnect(): void {
    this.wanted = false;
    this.attempt++;
    clearTimeout(this.retryTimer);
    this.drop();
    this.become('disconnected', ConnectionCode.disconnectCalled);
  }

  /** The device is back on a network, or the tab is looked at again: do not wait for the timer. */
  wake(): void {
    if (!this.wanted || this.state === 'connected' || this.retryTimer === undefined) return;
    clearTimeout(this.retryTimer);
    void this.open(ConnectionCode.networkBack);
  }

  onChange(listener: ConnectionListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Listens to a channel until the returned function is called. Every listener starts with a snapshot. */
  subscribe(channel: string, listener: ChannelListener, params?: Record<string, unknown>): () => void {
    let subscription = this.subscriptions.get(channel);
    const fresh = subscription === undefined;
    if (subscription === undefined || paramsDiffer(subscription.params, params)) {
      const heirs = subscription?.listeners ?? [];
      subscription = new Subscription(channel, params, new Backoff(this.config.backoff));
      for (const heir of heirs) subscription.listeners.add(heir);
      this.subscriptions.set(channel, subscription);
    }
    const linger = this.lingering.get(channel);
    if (linger !== undefined) clearTimeout(linger);
    this.lingering.delete(channel);
    subscription.listeners.add(listener);
    if (fresh) this.start(subscription);
    else if (subscription.state !== 'subscribing') this.restart(subscription);
    return () => {
      this.leave(channel, listener);
    };
  }

  /** Turns to another part of the channel's map. */
  look(channel: string, bounds: Bounds): void {
    const subscription = this.subscriptions.get(channel);
    subscription?.look(bounds);
    if (subscription?.state === 'subscribed') this.transport?.send({ type: 'look', channel, bounds });
  }

  /** Milliseconds since the last frame. */
  silentMillis(): number {
    return this.lastHeardAt === undefined ? 0 : performance.now() - this.lastHeardAt;
  }

  private start(subscription: Subscription): void {
    if (this.state !== 'connected') return;
    if (this.transport?.kind === 'sse') this.reopenSoon();
    else this.transport?.send(subscription.request(++this.requestIds));
  }

  /** A late listener needs the whole value: ask anew, which gives a snapshot to everybody on the channel. */
  private restart(subscription: Subscription): void {
    subscription.forget();
    subscription.ended = false;
    this.transport?.send({ type: 'unsubscribe', channel: subscription.channel });
    this.start(subscription);
  }

  private leave(channel: string, listener: ChannelListener): void {
    const subscription = this.subscriptions.get(channel);
    if (!subscription?.listeners.delete(listener) || subscription.listeners.size > 0) return;
    const end = () => {
      this.lingering.delete(channel);
      this.subscriptions.delete(channel);
      subscription.become('unsubscribed', SubscriptionCode.unsubscribeCalled);
      if (this.transport?.kind === 'sse') this.reopenSoon();
      else this.transport?.send({ type: 'unsubscribe', channel });
    };
    this.lingering.set(channel, setTimeout(end, this.config.linger ?? 1500));
  }

  private async open(code: number): Promise<void> {
    const attempt = ++this.attempt;
    this.retryTimer = undefined;
    this.become('connecting', code);
    let ticket: string | undefined;
    try {
      ticket = await this.config.ticket();
    } catch {
      if (attempt === this.attempt) this.retry(ConnectionCode.noTicket, this.backoff.next());
      return;
    }
    if (attempt !== this.attempt) return;
    if (ticket === undefined) {
      this.wanted = false;
      this.become('disconnected', ConnectionCode.signedOut);
      return;
    }
    const events: TransportEvents = {
      frame: (frame) => {
        if (attempt === this.attempt) this.receive(frame);
      },
      closed: (closeCode) => {
        if (attempt === this.attempt) this.lost(closeCode);
      },
    };
    const { eventSource } = this.config;
    this.transport =
      eventSource !== undefined && this.socketFailures >= (this.config.socketFailuresBeforeFallback ?? 3)
        ? openEventSource(this.eventSourceUrl(ticket), eventSource, events)
        : openSocket(`${this.config.url}?ticket=${encodeURIComponent(ticket)}`, this.config.socket, events);
  }

  private eventSourceUrl(ticket: string): string {
    const active = [...this.subscriptions.values()].filter((each) => !each.ended);
    const params = new URLSearchParams({ ticket, channels: active.map((each) => each.channel).join(',') });
    for (const each of active) {
      const at = each.position;
      if (at !== undefined) params.append('after', `${each.channel}@${at.epoch}:${String(at.offset)}`);
      if (each.params !== undefined)
        params.append('params', `${each.channel}@${JSON.stringify(each.params)}`);
      each.become('subscribing', SubscriptionCode.subscribeCalled);
    }
    return `${this.config.url.replace(/^ws/, 'http')}?${params.toString()}`;
  }

  private receive(frame: ServerFrame): void {
    this.lastHeardAt = performance.now();
    if (frame.type === 'hello') {
      this.welcomed(frame.now, frame.rate, frame.pingSeconds);
      return;
    }
    if (frame.type === 'error') {
      this.refused(frame);
      return;
    }
    if (!('channel' in frame)) return;
    const subscription = this.subscriptions.get(frame.channel);
    if (subscription === undefined) return;
    if (frame.type === 'subscribed') {
      // An answer to a request that was followed by a newer one for the same channel.
      if (frame.id !== undefined && frame.id !== subscription.requestId) return;
      subscription.accepted(frame);
    } else if (frame.type === 'event') {
      if (subscription.state === 'subscribed') subscription.event(frame.offset, frame.event);
    } else if (frame.type === 'map') {
      if (subscription.state === 'subscribed') subscription.mapFrame(frame);
    } else if (frame.type === 'state') {
      if (subscription.state === 'subscribed') subscription.stateValue(frame.key, frame.value);
    } else if (frame.code !== 'client') {
      subscription.ended = true;
      subscription.become('unsubscribed', SubscriptionCode.endedByServer, frame.code);
    }
  }

  private welcomed(now: string, rate: number, pingSeconds: number): void {
    this.clock.sync(now, rate);
    this.backoff.reset();
    if (this.transport?.kind === 'websocket') this.socketFailures = 0;
    this.become('connected', ConnectionCode.connected);
    if (this.transport?.kind === 'websocket') {
      for (const each of this.subscriptions.values()) if (!each.ended) this.start(each);
    }
    clearInterval(this.pingTimer);
    this.pingTimer = setInterval(() => {
      this.ping(pingSeconds);
    }, pingSeconds * 1000);
    clearInterval(this.renewTimer);
    this.renewTimer = setInterval(() => void this.renew(), this.config.renewEvery ?? 600_000);
  }

  private ping(pingSeconds: number): void {
    const silence = performance.now() - (this.lastHeardAt ?? 0);
    // A half-open connection looks alive to the browser for many minutes.
    if (this.transport?.kind === 'websocket' && silence > 2.5 * pingSeconds * 1000) {
      this.drop();
      this.lost(ConnectionCode.serverSilent);
      return;
    }
    this.transport?.send({ type: 'ping' });
  }

  private async renew(): Promise<void> {
    const transport = this.transport;
    try {
      const ticket = await this.config.ticket();
      if (ticket !== undefined && transport === this.transport) transport?.send({ type: 'refresh', ticket });
    } catch {
      // The server closes with 4401 when the rights end, and the reconnect brings a new ticket.
    }
  }

  private refused({ id, channel, code }: ErrorFrame): void {
    for (const each of this.subscriptions.values()) {
      const asked = id === undefined ? each.channel === channel : each.requestId === id;
      if (!asked || each.state !== 'subscribing') continue;
      if (code === UNAVAILABLE) {
        this.askAgain(each);
        continue;
      }
      each.ended = true;
      each.become('unsubscribed', SubscriptionCode.refused, code);
    }
  }

  /** A fault of the server passes; the right to listen is not in question. */
  private askAgain(subscription: Subscription): void {
    const { requestId } = subscription;
    subscription.become('unsubscribed', SubscriptionCode.unavailable, UNAVAILABLE);
    setTimeout(() => {
      const wanted = this.subscriptions.get(subscription.channel) === subscription;
      // A reconnect or a new listener may have asked meanwhile.
      if (wanted && subscription.state === 'unsubscribed' && subscription.requestId === requestId)
        this.start(subscription);
    }, subscription.patience.next());
  }

  private lost(code: number): void {
    if (this.state === 'connecting' && this.transport?.kind === 'websocket') this.socketFailures++;
    this.drop();
    const reaction = reactionTo(code);
    if (reaction.kind === 'stop') {
      this.wanted = false;
      this.become('disconnected', code);
      return;
    }
    if (!reaction.resume) for (const each of this.subscriptions.values()) each.forget();
    const wait = {
      none: () => 0,
      spread: () => this.backoff.spread(DRAIN_SPREAD_MS),
      backoff: () => this.backoff.next(),
      'long-backoff': () => this.backoff.next() * LONG_BACKOFF_FACTOR,
    }[reaction.wait]();
    this.retry(code, wait);
  }

  private retry(code: number, wait: number): void {
    this.become('connecting', code);
    this.retryTimer = setTimeout(() => void this.open(code), wait);
  }

  private reopenSoon(): void {
    clearTimeout(this.reopenTimer);
    this.reopenTimer = setTimeout(() => {
      if (!this.wanted || this.transport?.kind !== 'sse') return;
      this.drop();
      void this.open(ConnectionCode.connectCalled);
    }, 50);
  }

  private drop(): void {
    clearInterval(this.pingTimer);
    clearInterval(this.renewTimer);
    clearTimeout(this.reopenTimer);
    this.transport?.close();
    this.transport = undefined;
    for (const each of this.subscriptions.values()) {
      if (!each.ended && each.state !== 'unsubscribed')
        each.become('unsubscribed', SubscriptionCode.connectionLost);
    }
  }

  private become(state: ConnectionState, code: number): void {
    this.state = state;
    this.code = code;
    for (const listener of [...this.listeners]) listener(state, code);
  }
}

function paramsDiffer(
  a: Record<string, unknown> | undefined,
  b: Record<string, unknown> | undefined,
): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
