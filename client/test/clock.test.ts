import { describe, expect, it } from 'vitest';
import { BusinessClock } from '../src/live/clock';

function clockAt(wall: number) {
  const device = { elapsed: 0 };
  const clock = new BusinessClock(
    () => device.elapsed,
    () => wall,
  );
  return { clock, device };
}

describe('BusinessClock', () => {
  it('shows the device time until the server has said hello', () => {
    const { clock, device } = clockAt(5_000);
    device.elapsed = 700;
    expect(clock.synced).toBe(false);
    expect(clock.now()).toBe(5_700);
  });

  it('runs on at the pace of the city', () => {
    const { clock, device } = clockAt(0);
    clock.sync('2030-01-01T18:00:00Z', 6);
    device.elapsed = 10_000;
    expect(new Date(clock.now()).toISOString()).toBe('2030-01-01T18:01:00.000Z');
    expect(clock.wallMillisUntil(Date.parse('2030-01-01T18:02:00Z'))).toBe(10_000);
    expect(clock.wallMillisUntil(0)).toBe(0);
  });

  it('tells when it was set, until one no longer listens', () => {
    const { clock } = clockAt(0);
    let told = 0;
    const stop = clock.onSync(() => (told += 1));
    clock.sync('2030-01-01T18:00:00Z', 6);
    clock.sync('no time at all', 6);
    clock.sync('2030-01-01T18:00:00Z', 0);
    expect(told).toBe(1);
    stop();
    clock.sync('2030-01-01T18:00:01Z', 6);
    expect(told).toBe(1);
  });
});
