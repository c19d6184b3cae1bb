import { describe, expect, test } from 'vitest';
import { decode, encode, type ClientFrame } from '../src/live/codec';
import { golden, goldenNames } from './golden';

describe('golden messages', () => {
  test.each(goldenNames('server-'))('%s is understood whole', (name) => {
    expect(decode(golden(name))).toEqual(JSON.parse(golden(name)));
  });

  test.each(goldenNames('client-'))('%s is written the same', (name) => {
    const frame = JSON.parse(golden(name)) as ClientFrame;
    expect(JSON.parse(encode(frame))).toEqual(frame);
  });
});

describe('what is not a frame is ignored', () => {
  test.each(['', 'null', '[]', '{"type":"later"}', '{"type":"event","channel":"a"}', '{"type":"toString"}'])(
    '%j',
    (text) => {
      expect(decode(text)).toBeUndefined();
    },
  );
});
