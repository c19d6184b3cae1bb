/** The binary frames of `contracts/live/PROTOCOL.md`: what happened on one tile of a channel's map. */

export interface MapPlace {
  /** The server's number for it on this connection. */
  number: number;
  lat: number;
  lng: number;
  headingDegrees?: number;
  /** A place in the channel's list of states. */
  state: number;
  /** Milliseconds of business time at which it was there; older than 25 seconds counts as 25. */
  at: number;
  /** Of what has entered the tile. */
  id?: string;
  about?: string;
}
export interface MapFrame {
  type: 'map';
  channel: string;
  /** The tile holds what has entered and nothing else. */
  whole: boolean;
  zoom: number;
  x: number;
  y: number;
  moved: MapPlace[];
  entered: MapPlace[];
  left: number[];
}

const KIND = 1;
const STEPS = 65_536;
const NO_HEADING = 255;
const AGE_MS = 100;

/** Undefined for bytes that are no whole frame of a known kind. */
export function decodeMap(buffer: ArrayBuffer): MapFrame | undefined {
  try {
    return read(new Reader(buffer));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function read(bytes: Reader): MapFrame | undefined {
  if (bytes.u8() !== KIND) return undefined;
  const channel = bytes.text(bytes.u8());
  const whole = bytes.u8() === 1;
  const zoom = bytes.u8();
  const x = bytes.u16();
  const y = bytes.u16();
  const time = bytes.f64();
  const tile = { x, y, across: 2 ** zoom, time };
  return {
    type: 'map',
    channel,
    whole,
    zoom,
    x,
    y,
    moved: bytes.list(() => place(bytes, tile)),
    entered: bytes.list(() => entered(bytes, tile)),
    left: bytes.list(() => bytes.u24()),
  };
}

interface Tile {
  x: number;
  y: number;
  across: number;
  time: number;
}

function entered(bytes: Reader, tile: Tile): MapPlace {
  const at = place(bytes, tile);
  const id = bytes.uuid();
  return bytes.u8() === 1 ? { ...at, id, about: bytes.uuid() } : { ...at, id };
}

function place(bytes: Reader, { x, y, across, time }: Tile): MapPlace {
  const number = bytes.u24();
  const east = (x + (bytes.u16() + 0.5) / STEPS) / across;
  const south = (y + (bytes.u16() + 0.5) / STEPS) / across;
  const heading = bytes.u8();
  const state = bytes.u8();
  const found: MapPlace = {
    number,
    lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * south))) * 180) / Math.PI,
    lng: east * 360 - 180,
    state,
    at: time - bytes.u8() * AGE_MS,
  };
  if (heading !== NO_HEADING) found.headingDegrees = (heading * 360) / NO_HEADING;
  return found;
}

/** What a viewer has to draw anew, and what is no longer to be seen. */
export interface MapNews {
  moved: (MapPlace & { id: string })[];
  left: string[];
}

/** Keeps the numbers of one connection apart: which thing each means, and on which tile it was seen last. */
export class MapTiles {
  private readonly things = new Map<number, { id: string; tile: number; about: string | undefined }>();

  clear(): void {
    this.things.clear();
  }

  see(frame: MapFrame): MapNews {
    const tile = frame.y * 2 ** frame.zoom + frame.x;
    const news: MapNews = { moved: [], left: [] };
    const gone = new Map<number, string>();
    if (frame.whole)
      for (const [number, thing] of this.things) if (thing.tile === tile) gone.set(number, thing.id);
    for (const number of frame.left) {
      const thing = this.things.get(number);
      // What has entered another tile meanwhile is told there.
      if (thing?.tile === tile) gone.set(number, thing.id);
    }
    for (const at of frame.entered) {
      gone.delete(at.number);
      if (at.id === undefined) continue;
      this.things.set(at.number, { id: at.id, tile, about: at.about });
      news.moved.push({ ...at, id: at.id });
    }
    for (const at of frame.moved) {
      const thing = this.things.get(at.number);
      if (thing === undefined) continue;
      const { id, about } = thing;
      news.moved.push(about === undefined ? { ...at, id } : { ...at, id, about });
    }
    for (const [number, id] of gone) {
      this.things.delete(number);
      news.left.push(id);
    }
    return news;
  }
}

/** Big-endian; throws a RangeError where the bytes end. */
class Reader {
  private readonly view: DataView;
  private at = 0;

  constructor(buffer: ArrayBuffer) {
    this.view = new DataView(buffer);
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }
  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2);
  }
  u24(): number {
    return this.u8() * STEPS + this.u16();
  }
  f64(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8);
  }
  text(length: number): string {
    let text = '';
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.u8());
    return text;
  }
  uuid(): string {
    let hex = '';
    for (let i = 0; i < 16; i++) hex += this.u8().toString(16).padStart(2, '0');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
  list<T>(one: () => T): T[] {
    const found: T[] = [];
    for (let left = this.u24(); left > 0; left--) found.push(one());
    return found;
  }
}
