import type { Page } from '@playwright/test';
import { measure, type Path } from '../web/packages/map/src/geo/path';
import { decodePolyline } from '../web/packages/map/src/geo/polyline';

/** What the server pushed to the page: its clock, and every route it sent. */
export interface LiveFrames {
  /** Connections that were greeted. */
  hellos: number;
  /** Business milliseconds at a moment of the wall clock; the city may run faster than the wall. */
  businessTime: (wall: number) => number;
  routes: Path[];
}

interface Frame {
  type: string;
  now?: string;
  rate?: number;
  snapshot?: Routed;
  event?: { data?: { tracking?: Routed } };
}

interface Routed {
  route?: { polyline: string };
}

export function watchLiveFrames(page: Page): LiveFrames {
  let anchor = { business: Date.now(), wall: Date.now(), rate: 1 };
  const frames: LiveFrames = {
    hellos: 0,
    businessTime: (wall) => anchor.business + (wall - anchor.wall) * anchor.rate,
    routes: [],
  };
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const frame = JSON.parse(payload.toString()) as Frame;
      if (frame.type === 'hello') {
        frames.hellos += 1;
        anchor = { business: Date.parse(frame.now ?? ''), wall: Date.now(), rate: frame.rate ?? 1 };
      }
      const polyline = (frame.snapshot ?? frame.event?.data?.tracking)?.route?.polyline;
      const path = polyline ? measure(decodePolyline(polyline)) : undefined;
      if (path) frames.routes.push(path);
    });
  });
  return frames;
}
