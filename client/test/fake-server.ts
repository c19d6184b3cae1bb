import type { ClientFrame } from '../src/live/codec';
import type { EventSourceLike, SocketLike } from '../src/live/transport';

/** The server's side of one socket, played by the test. */
export class FakeSocket implements SocketLike {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly received: ClientFrame[] = [];
  closedByClient = false;

  constructor(readonly url: string) {}

  send(text: string): void {
    this.received.push(JSON.parse(text) as ClientFrame);
  }
  close(): void {
    this.closedByClient = true;
  }

  /** Sends a frame, or the text of a golden file as it is. */
  says(frame: unknown): void {
    this.onmessage?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) });
  }
  closes(code: number): void {
    this.onclose?.({ code });
  }
  last(): ClientFrame | undefined {
    return this.received.at(-1);
  }
}

export class FakeEventSource implements EventSourceLike {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;

  constructor(readonly url: string) {}

  close(): void {
    this.closed = true;
  }
  says(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

export class FakeServer {
  readonly sockets: FakeSocket[] = [];
  readonly sources: FakeEventSource[] = [];
  tickets = 0;

  readonly ticket = (): Promise<string> => Promise.resolve(`ticket-${String(++this.tickets)}`);

  readonly socket = (url: string): FakeSocket => {
    const socket = new FakeSocket(url);
    this.sockets.push(socket);
    return socket;
  };

  readonly eventSource = (url: string): FakeEventSource => {
    const source = new FakeEventSource(url);
    this.sources.push(source);
    return source;
  };

  get current(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (socket === undefined) throw new Error('no socket was opened');
    return socket;
  }

  get currentSource(): FakeEventSource {
    const source = this.sources.at(-1);
    if (source === undefined) throw new Error('no event source was opened');
    return source;
  }
}
