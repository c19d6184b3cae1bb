import { Backoff } from './backoff';
import type { Bounds, LiveEvent, SubscribedFrame, SubscribeFrame } from './codec';
import { SubscriptionCode } from './codes';
import { MapTiles, type MapFrame, type MapNews } from './map-frame';

export type SubscriptionState = 'unsubscribed' | 'subscribing' | 'subscribed';

export interface ChannelListener {
  /** The whole value; replaces everything known before. */
  snapshot?(value: unknown): void;
  /** In order, never skipped; preceded by a snapshot. */
  event?(event: LiveEvent): void;
  /** The newest value of `key`; values in between may be missing. */
  state?(key: string, value: unknown): void;
  /** What moved on the channel's map, for listeners who asked for binary frames. */
  map?(news: MapNews): void;
  /** Every change of the subscription's state, with its code and, when refused, the server's code. */
  changed?(state: SubscriptionState, code: number, serverCode?: string): void;
}

/** One channel on one connection, shared by all its listeners. Made by `LiveConnection.subscribe`. */
export class Subscription {
  readonly listeners = new Set<ChannelListener>();
  state: SubscriptionState = 'unsubscribed';
  code: number = SubscriptionCode.idle;
  requestId = 0;
  /** The server said no, or ended the right: do not ask again by itself. */
  ended = false;
  private readonly tiles = new MapTiles();
  private bounds: Bounds | undefined;
  private epoch: string | undefined;
  private offset = 0;

  constructor(
    readonly channel: string,
    readonly params?: Record<string, unknown>,
    /** How long to wait before asking again when the server could not answer. */
    readonly patience = new Backoff(),
  ) {}

  /** Where to resume, if anywhere. */
  get position(): { epoch: string; offset: number } | undefined {
    return this.epoch === undefined ? undefined : { epoch: this.epoch, offset: this.offset };
  }

  forget(): void {
    this.epoch = undefined;
    this.offset = 0;
  }

  request(id: number): SubscribeFrame {
    this.requestId = id;
    this.become('subscribing', SubscriptionCode.subscribeCalled);
    const frame: SubscribeFrame = { type: 'subscribe', id, channel: this.channel };
    if (this.params !== undefined)
      frame.params = this.bounds === undefined ? this.params : { ...this.params, bounds: this.bounds };
    return { ...frame, ...this.position };
  }

  accepted(frame: SubscribedFrame): void {
    this.patience.reset();
    // Numbers are those of one server; what it shows now follows.
    this.tiles.clear();
    const resumed = frame.recovered && this.epoch === frame.epoch;
    this.epoch = frame.epoch;
    // When events follow, they carry their own offsets; the frame's offset may already be past them.
    if (!resumed) this.offset = frame.offset;
    if (!frame.recovered) this.emit((listener) => listener.snapshot?.(frame.snapshot));
    this.become('subscribed', frame.recovered ? SubscriptionCode.recovered : SubscriptionCode.subscribed);
  }

  event(offset: number, event: LiveEvent): void {
    // A resume may repeat the event at the border; offsets only grow.
    if (offset <= this.offset) return;
    this.offset = offset;
    this.emit((listener) => listener.event?.(event));
  }

  stateValue(key: string, value: unknown): void {
    this.emit((listener) => listener.state?.(key, value));
  }

  mapFrame(frame: MapFrame): void {
    const news = this.tiles.see(frame);
    this.emit((listener) => listener.map?.(news));
  }

  /** Which part of the map is looked at, now and after a reconnect. */
  look(bounds: Bounds): void {
    this.bounds = bounds;
  }

  become(state: SubscriptionState, code: number, serverCode?: string): void {
    this.state = state;
    this.code = code;
    this.emit((listener) => listener.changed?.(state, code, serverCode));
  }

  private emit(call: (listener: ChannelListener) => void): void {
    for (const listener of [...this.listeners]) call(listener);
  }
}
