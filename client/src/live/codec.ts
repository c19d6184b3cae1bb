import type { MapFrame } from './map-frame';

/** The frames of `contracts/live/PROTOCOL.md`, one JSON object per text frame. */

/** West, south, east, north in degrees; over the date line west is east of east. */
export type Bounds = readonly [number, number, number, number];

export interface HelloFrame {
  type: 'hello';
  connection: string;
  now: string;
  rate: number;
  pingSeconds: number;
  user: string;
  role: string;
}
export interface SubscribedFrame {
  type: 'subscribed';
  id?: number;
  channel: string;
  epoch: string;
  offset: number;
  recovered: boolean;
  snapshot?: unknown;
}
export interface LiveEvent {
  type: string;
  at: string;
  data: Record<string, unknown>;
}
export interface EventFrame {
  type: 'event';
  channel: string;
  offset: number;
  event: LiveEvent;
}
export interface StateFrame {
  type: 'state';
  channel: string;
  key: string;
  value: unknown;
}
export interface UnsubscribedFrame {
  type: 'unsubscribed';
  channel: string;
  code: string;
}
export interface ErrorFrame {
  type: 'error';
  /** The request that failed, or else its channel. */
  id?: number;
  channel?: string;
  code: string;
  message: string;
}
/** The last frame of a stream without close codes. */
export interface ClosedFrame {
  type: 'closed';
  code: number;
  reason: string;
}
export type ServerFrame =
  | MapFrame
  | ClosedFrame
  | HelloFrame
  | SubscribedFrame
  | EventFrame
  | StateFrame
  | UnsubscribedFrame
  | ErrorFrame
  | { type: 'pong' }
  | { type: 'refreshed' };

export interface SubscribeFrame {
  type: 'subscribe';
  id: number;
  channel: string;
  epoch?: string;
  offset?: number;
  params?: Record<string, unknown>;
}
export type ClientFrame =
  | SubscribeFrame
  | { type: 'unsubscribe'; channel: string }
  | { type: 'look'; channel: string; bounds: Bounds }
  | { type: 'ping' }
  | { type: 'refresh'; ticket: string };

type TextFrame = Exclude<ServerFrame, MapFrame>;
type Fields = Record<string, 'string' | 'number' | 'boolean' | 'object'>;

const REQUIRED: Record<TextFrame['type'], Fields> = {
  hello: {
    connection: 'string',
    now: 'string',
    rate: 'number',
    pingSeconds: 'number',
    user: 'string',
    role: 'string',
  },
  subscribed: { channel: 'string', epoch: 'string', offset: 'number', recovered: 'boolean' },
  event: { channel: 'string', offset: 'number', event: 'object' },
  state: { channel: 'string', key: 'string' },
  unsubscribed: { channel: 'string', code: 'string' },
  error: { code: 'string', message: 'string' },
  closed: { code: 'number', reason: 'string' },
  pong: {},
  refreshed: {},
};

export function encode(frame: ClientFrame): string {
  return JSON.stringify(frame);
}

/** Undefined for text that is not a known, whole frame: a newer server may send kinds this client does not know. */
export function decode(text: string): ServerFrame | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const frame = value as Record<string, unknown>;
  const type = String(frame['type']);
  if (!Object.hasOwn(REQUIRED, type)) return undefined;
  const fields = REQUIRED[type as TextFrame['type']];
  for (const [name, kind] of Object.entries(fields)) {
    if (typeof frame[name] !== kind || frame[name] === null) return undefined;
  }
  if (frame['type'] === 'state' && !('value' in frame)) return undefined;
  return frame as unknown as ServerFrame;
}
