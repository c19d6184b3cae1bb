import { describe, expect, test } from 'vitest';
import { Glide } from './glide';
import { measure, metresBetween, project, slice, spotAt, turn, type Path } from './path';
import { decodePolyline } from './polyline';

/** An L: 100 m north, then 100 m east, near Monaco. */
const NORTH = 100 / 111_320;
const EAST = NORTH / Math.cos((43.7384 * Math.PI) / 180);
const corner = { lat: 43.7384 + NORTH, lng: 7.4246 };
const path = measure([{ lat: 43.7384, lng: 7.4246 }, corner, { lat: corner.lat, lng: corner.lng + EAST }])!;

describe('polyline', () => {
  test('decodes the example of the format’s own documentation', () => {
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
      { lat: 38.5, lng: -120.2 },
      { lat: 40.7, lng: -120.95 },
      { lat: 43.252, lng: -126.453 },
    ]);
  });
  test('a cut text is refused rather than drawn wrong', () => {
    expect(() => decodePolyline('_p~iF~ps|U_ulL')).toThrow(RangeError);
  });
});

describe('path', () => {
  test('knows its length and the spot at a distance', () => {
    expect(path.length).toBeCloseTo(200, 0);
    const spot = spotAt(path, 150);
    expect(metresBetween(spot.point, corner)).toBeCloseTo(50, 0);
    expect(spot.bearing).toBeCloseTo(90, 0);
  });
  test('slices keep the corner', () => {
    expect(slice(path, 50, 150)).toHaveLength(3);
    expect(slice(path, 200, 200)).toEqual([]);
  });
  test('projects a point beside the road', () => {
    const beside = { lat: 43.7384 + NORTH / 2, lng: 7.4246 + EAST / 10 };
    const found = project(path, beside);
    expect(found.along).toBeCloseTo(50, 0);
    expect(found.off).toBeCloseTo(10, 0);
  });
  test('turns the short way through north', () => {
    expect(turn(350, 10, 0.5)).toBe(0);
  });
});

describe('glide', () => {
  const fixAt = (route: Path, metres: number) => spotAt(route, metres).point;

  test('moves along the street, not across the block', () => {
    const glide = new Glide();
    glide.follow(path);
    glide.fix(fixAt(path, 60), 0);
    glide.fix(fixAt(path, 140), 1000);
    const middle = glide.sample(1500)!;
    expect(metresBetween(middle.point, corner)).toBeLessThan(1);
    expect(middle.progress).toBeCloseTo(100, 0);
  });

  test('does not step back for noise', () => {
    const glide = new Glide();
    glide.follow(path);
    glide.fix(fixAt(path, 60), 0);
    glide.fix(fixAt(path, 50), 1000);
    expect(glide.sample(3000)!.progress).toBeCloseTo(60, 0);
  });

  test('believes a fix far off the route', () => {
    const glide = new Glide();
    glide.follow(path);
    glide.fix(fixAt(path, 60), 0);
    const away = { lat: 43.7384, lng: 7.4246 - EAST * 2 };
    glide.fix(away, 1000);
    const end = glide.sample(9000)!;
    expect(end.progress).toBeUndefined();
    expect(metresBetween(end.point, away)).toBeLessThan(1);
  });

  test('a leap is shown at once', () => {
    const glide = new Glide();
    glide.fix({ lat: 43.73, lng: 7.41 }, 0);
    glide.fix({ lat: 43.75, lng: 7.44 }, 1000);
    expect(glide.sample(1000)!.point).toEqual({ lat: 43.75, lng: 7.44 });
  });

  test('with reduced motion it stands where the last fix was', () => {
    const glide = new Glide(false);
    glide.follow(path);
    glide.fix(fixAt(path, 60), 0);
    glide.fix(fixAt(path, 140), 1000);
    expect(glide.sample(1000)!.progress).toBeCloseTo(140, 0);
  });
});
