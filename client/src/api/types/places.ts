import type { Point } from './basics';

export interface MapConfig {
  provider: 'osm';
  tilesUrl: string;
  /** west, south, east, north */
  bounds: [number, number, number, number];
  center: Point;
  zoom: number;
  maxZoom: number;
  attribution: string;
  city: string;
  currency: string;
  timeZone: string;
  locales: string[];
}
export interface Place {
  label: string;
  kind: 'address' | 'street' | 'poi';
  street?: string;
  houseNumber?: string;
  location: Point;
}
export interface Route {
  polyline: string;
  distanceMetres: number;
  durationSeconds: number;
}
export type RouteProfile = 'scooter' | 'bike' | 'car' | 'foot';
