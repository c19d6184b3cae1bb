import { decode, encode, type ClientFrame, type ServerFrame } from './codec';
import { decodeMap } from './map-frame';

export interface TransportEvents {
  frame(frame: ServerFrame): void;
  /** Once, when the transport is gone for good. `code` is a close code, or 1006 when there was none. */
  closed(code: number): void;
}

export interface Transport {
  readonly kind: 'websocket' | 'sse';
  send(frame: ClientFrame): void;
  close(): void;
}

/** The part of the browser's WebSocket that is used, so that tests and other runtimes can bring their own. */
export interface SocketLike {
  binaryType?: string;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  onerror: (() => void) | null;
  send(text: string): void;
  close(code?: number): void;
}
export type SocketFactory = (url: string) => SocketLike;

export interface EventSourceLike {
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: (() => void) | null;
  close(): void;
}
export type EventSourceFactory = (url: string) => EventSourceLike;

const ABNORMAL = 1006;

export function openSocket(url: string, factory: SocketFactory, events: TransportEvents): Transport {
  const socket = factory(url);
  socket.binaryType = 'arraybuffer';
  let open = true;
  const finish = (code: number) => {
    if (!open) return;
    open = false;
    events.closed(code);
  };
  socket.onmessage = ({ data }) => {
    const frame =
      typeof data === 'string' ? decode(data) : data instanceof ArrayBuffer ? decodeMap(data) : undefined;
    if (open && frame !== undefined) events.frame(frame);
  };
  socket.onclose = ({ code }) => {
    finish(code);
  };
  return {
    kind: 'websocket',
    send: (frame) => {
      if (open) socket.send(encode(frame));
    },
    close: () => {
      open = false;
      socket.close(1000);
    },
  };
}

export function openEventSource(
  url: string,
  factory: EventSourceFactory,
  events: TransportEvents,
): Transport {
  const source = factory(url);
  let open = true;
  const finish = (code: number) => {
    if (!open) return;
    open = false;
    source.close();
    events.closed(code);
  };
  source.onmessage = ({ data }) => {
    const frame = typeof data === 'string' ? decode(data) : undefined;
    if (!open || frame === undefined) return;
    if (frame.type === 'closed') finish(frame.code);
    else events.frame(frame);
  };
  // The browser would retry with the same address, whose ticket is spent: always start again from here.
  source.onerror = () => {
    finish(ABNORMAL);
  };
  return {
    kind: 'sse',
    // Server-sent events have no way back; what is subscribed stands in the address.
    send: () => undefined,
    close: () => {
      open = false;
      source.close();
    },
  };
}
