import { describe, expect, test } from 'vitest';
import { FleetMotion } from './fleet-motion';

const rider = (lat: number, status = 'online') => ({ id: 'r1', lat, lng: 7.42, status });

describe('fleet', () => {
  test('a rider is between its fixes until the next one is due', () => {
    const fleet = new FleetMotion();
    fleet.update(rider(43.73), 0);
    fleet.update(rider(43.732), 2000);
    expect(fleet.where('r1', 3000)?.lat).toBeCloseTo(43.731, 6);
    expect(fleet.moving(3000)).toBe(true);
    expect(fleet.where('r1', 4000)?.lat).toBeCloseTo(43.732, 6);
    expect(fleet.moving(4001)).toBe(false);
  });
  test('points where it drives when the fix does not say', () => {
    const fleet = new FleetMotion();
    fleet.update(rider(43.73), 0);
    fleet.update(rider(43.732), 2000);
    const [feature] = fleet.features(4000).features;
    expect(feature?.properties?.['heading']).toBeCloseTo(0, 3);
  });
  test('a snapshot takes away who is not in it', () => {
    const fleet = new FleetMotion();
    fleet.update(rider(43.73), 0);
    fleet.replace([{ id: 'r2', lat: 43.73, lng: 7.42, status: 'online' }], 10);
    expect(fleet.where('r1', 10)).toBeUndefined();
    expect(fleet.size).toBe(1);
  });
  test('a value without the name keeps the name that was known', () => {
    const fleet = new FleetMotion();
    fleet.update({ ...rider(43.73), name: 'Mike' }, 0);
    fleet.update(rider(43.7301, 'on_job'), 1000);
    const [feature] = fleet.features(3000).features;
    expect(feature?.properties).toMatchObject({ name: 'Mike', status: 'on_job' });
  });
});
