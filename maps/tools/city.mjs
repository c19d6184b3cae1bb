// Questions about the demo city, answered from its extract.

import { fileURLToPath } from 'node:url';
import { readExtract } from './osm-extract.mjs';

const EXTRACT = fileURLToPath(new URL('../monaco.osm.pbf', import.meta.url));

/** Highway values on which a scooter or a bicycle gets through. */
const ROUTABLE = new Set([
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'motorway_link',
  'trunk_link',
  'primary_link',
  'secondary_link',
  'tertiary_link',
  'pedestrian',
  'cycleway',
  'road',
]);

const METRES_PER_DEGREE = 111_320;

/** Distance in metres; flat-earth arithmetic, exact to a few centimetres within a town. */
export function metresBetween(a, b) {
  return Math.hypot((a.lng - b.lng) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * METRES_PER_DEGREE;
}

export function openCity() {
  const extract = readExtract(EXTRACT);
  const streets = streetSegments(extract);
  return {
    extract,
    objects: () => taggedObjects(extract),
    /** Metres from a point to the nearest routable street above ground. */
    metresToStreet: (point) => Math.min(...streets.map(([a, b]) => metresToSegment(point, a, b))),
  };
}

/** Each tagged object once, as `{id, tags, lat, lng}`; areas stand at the middle of their bounding box. */
function* taggedObjects({ nodes, ways, relations }) {
  for (const [id, { lat, lng, tags }] of nodes) {
    if (Object.keys(tags).length > 0) yield { id: `n${id}`, tags, lat, lng };
  }
  for (const [id, way] of ways) {
    yield { id: `w${id}`, tags: way.tags, ...middle(way.refs.map((ref) => nodes.get(ref))) };
  }
  for (const [id, relation] of relations) {
    const refs = relation.members.filter((m) => m.type === 'way').flatMap((m) => ways.get(m.ref)?.refs ?? []);
    if (refs.length > 0) yield { id: `r${id}`, tags: relation.tags, ...middle(refs.map((ref) => nodes.get(ref))) };
  }
}

function middle(points) {
  const known = points.filter(Boolean);
  const centre = (values) => Number(((Math.min(...values) + Math.max(...values)) / 2).toFixed(7));
  return { lat: centre(known.map((p) => p.lat)), lng: centre(known.map((p) => p.lng)) };
}

function streetSegments({ nodes, ways }) {
  const segments = [];
  for (const { refs, tags } of ways.values()) {
    if (!ROUTABLE.has(tags.highway) || (tags.tunnel && tags.tunnel !== 'no')) continue;
    const points = refs.map((ref) => nodes.get(ref)).filter(Boolean);
    for (let i = 1; i < points.length; i++) segments.push([points[i - 1], points[i]]);
  }
  return segments;
}

function metresToSegment(point, a, b) {
  const scale = Math.cos((point.lat * Math.PI) / 180);
  const [px, py] = [(point.lng - a.lng) * scale, point.lat - a.lat];
  const [dx, dy] = [(b.lng - a.lng) * scale, b.lat - a.lat];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / lengthSquared));
  return Math.hypot(px - along * dx, py - along * dy) * METRES_PER_DEGREE;
}
