import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeMap, MapTiles, type MapFrame } from '../src/live/map-frame';
import { golden } from './golden';

const HEX = readFileSync(
  join(import.meta.dirname, '../../contracts/live/golden/map-frame.hex'),
  'utf8',
).trim();

function bytes(hex: string): ArrayBuffer {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer;
}

test('the golden frame is read as it is meant', () => {
  const meant = JSON.parse(golden('map-frame')) as Omit<MapFrame, 'type'>;
  const frame = decodeMap(bytes(HEX));
  expect(frame).toMatchObject({
    type: 'map',
    channel: meant.channel,
    whole: meant.whole,
    zoom: 13,
    left: [],
  });
  for (const part of ['moved', 'entered'] as const) {
    expect(frame?.[part]).toHaveLength(meant[part].length);
    meant[part].forEach((place, i) => {
      const read = frame?.[part][i];
      expect(read?.lat).toBeCloseTo(place.lat, 5);
      expect(read?.lng).toBeCloseTo(place.lng, 5);
      expect(read).toMatchObject({ number: place.number, state: place.state, at: place.at });
      expect(read?.id).toBe(place.id);
      expect(read?.about).toBe(place.about);
    });
  }
});

test('a frame that breaks off anywhere is no frame', () => {
  for (let length = 0; length < HEX.length; length += 2)
    expect(decodeMap(bytes(HEX.slice(0, length)))).toBeUndefined();
  expect(decodeMap(bytes(`02${HEX.slice(2)}`))).toBeUndefined();
});

const frame = (x: number, part: Partial<MapFrame>): MapFrame => ({
  type: 'map',
  channel: 'fleet',
  whole: false,
  zoom: 12,
  x,
  y: 1,
  moved: [],
  entered: [],
  left: [],
  ...part,
});
const place = (number: number, id?: string) => ({
  number,
  lat: 1,
  lng: 2,
  state: 0,
  at: 3,
  ...(id === undefined ? {} : { id }),
});

test('numbers are known by what entered with them', () => {
  const tiles = new MapTiles();
  expect(tiles.see(frame(1, { moved: [place(7)] })).moved).toEqual([]);
  tiles.see(frame(1, { entered: [{ ...place(7, 'anna'), about: 'order' }] }));
  expect(tiles.see(frame(1, { moved: [place(7)] })).moved).toEqual([{ ...place(7, 'anna'), about: 'order' }]);
});

test('what has gone over to another tile does not vanish, whichever is told first', () => {
  const tiles = new MapTiles();
  tiles.see(frame(1, { entered: [place(7, 'anna')] }));
  tiles.see(frame(2, { entered: [place(7, 'anna')] }));
  expect(tiles.see(frame(1, { left: [7] })).left).toEqual([]);
  expect(tiles.see(frame(2, { left: [7] })).left).toEqual(['anna']);
});

test('a whole tile takes away what it does not hold', () => {
  const tiles = new MapTiles();
  tiles.see(frame(1, { entered: [place(7, 'anna'), place(8, 'ben')] }));
  const news = tiles.see(frame(1, { whole: true, entered: [place(8, 'ben')] }));
  expect(news.left).toEqual(['anna']);
  expect(news.moved.map(({ id }) => id)).toEqual(['ben']);
});
