// Reads an OpenStreetMap extract (.osm.pbf) into plain objects: small enough to hold, no dependencies.
// Format: https://wiki.openstreetmap.org/wiki/PBF_Format

import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/**
 * Returns `{nodes, ways, relations}`, each a Map by id.
 * Node: `{lat, lng, tags}`; way: `{refs, tags}`; relation: `{members: [{type, ref}], tags}`. Degrees, WGS84.
 */
export function readExtract(path) {
  const file = readFileSync(path);
  const extract = { nodes: new Map(), ways: new Map(), relations: new Map() };
  for (let at = 0; at < file.length;) {
    const headerLength = file.readUInt32BE(at);
    const header = fieldsOf(file.subarray(at + 4, at + 4 + headerLength));
    const blobStart = at + 4 + headerLength;
    const blobEnd = blobStart + Number(only(header, 3));
    if (only(header, 1).toString() === 'OSMData') {
      readBlock(fieldsOf(unpackBlob(file.subarray(blobStart, blobEnd))), extract);
    }
    at = blobEnd;
  }
  return extract;
}

function unpackBlob(bytes) {
  const blob = fieldsOf(bytes);
  return blob.has(3) ? inflateSync(only(blob, 3)) : only(blob, 1);
}

function readBlock(block, extract) {
  const strings = (fieldsOf(only(block, 1)).get(1) ?? []).map((bytes) => bytes.toString('utf8'));
  const granularity = Number(only(block, 17) ?? 100n);
  const degrees = (units) => Number((units * granularity * 1e-9).toFixed(7));
  for (const groupBytes of block.get(2) ?? []) {
    const group = fieldsOf(groupBytes);
    for (const dense of group.get(2) ?? []) readDenseNodes(fieldsOf(dense), strings, degrees, extract.nodes);
    for (const way of group.get(3) ?? []) readWay(fieldsOf(way), strings, extract.ways);
    for (const relation of group.get(4) ?? []) readRelation(fieldsOf(relation), strings, extract.relations);
  }
}

function readDenseNodes(dense, strings, degrees, nodes) {
  const ids = deltas(only(dense, 1));
  const lats = deltas(only(dense, 8));
  const lngs = deltas(only(dense, 9));
  const keysAndValues = dense.has(10) ? varints(only(dense, 10)).map(Number) : [];
  let next = 0;
  for (let i = 0; i < ids.length; i++) {
    const tags = {};
    // The tags of all nodes stand in one list; a zero ends those of one node.
    while (next < keysAndValues.length && keysAndValues[next] !== 0) {
      tags[strings[keysAndValues[next]]] = strings[keysAndValues[next + 1]];
      next += 2;
    }
    next++;
    nodes.set(ids[i], { lat: degrees(lats[i]), lng: degrees(lngs[i]), tags });
  }
}

function readWay(way, strings, ways) {
  ways.set(Number(only(way, 1)), { refs: deltas(only(way, 8)), tags: tagsOf(way, strings) });
}

function readRelation(relation, strings, relations) {
  const refs = deltas(only(relation, 9));
  const types = varints(only(relation, 10)).map((type) => ['node', 'way', 'relation'][Number(type)]);
  const members = refs.map((ref, i) => ({ type: types[i], ref }));
  relations.set(Number(only(relation, 1)), { members, tags: tagsOf(relation, strings) });
}

function tagsOf(object, strings) {
  const keys = varints(only(object, 2)).map(Number);
  const values = varints(only(object, 3)).map(Number);
  return Object.fromEntries(keys.map((key, i) => [strings[key], strings[values[i]]]));
}

// ---- Protocol Buffers, as far as the format uses them ----

/** Splits a message into a Map from field number to its values: bigint for varints, bytes for the rest. */
function fieldsOf(bytes) {
  const fields = new Map();
  for (let at = 0; at < bytes.length;) {
    let key, value;
    [key, at] = varint(bytes, at);
    if ((key & 7n) === 0n) {
      [value, at] = varint(bytes, at);
    } else if ((key & 7n) === 2n) {
      const [length, start] = varint(bytes, at);
      at = start + Number(length);
      value = bytes.subarray(start, at);
    } else {
      throw new Error(`wire type ${key & 7n} is not used in .osm.pbf files`);
    }
    const number = Number(key >> 3n);
    if (!fields.has(number)) fields.set(number, []);
    fields.get(number).push(value);
  }
  return fields;
}

function only(fields, number) {
  return fields.get(number)?.[0];
}

function varint(bytes, at) {
  let value = 0n;
  for (let shift = 0n; ; shift += 7n) {
    const byte = bytes[at++];
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
  }
}

function varints(bytes = Buffer.alloc(0)) {
  const values = [];
  for (let at = 0; at < bytes.length;) {
    let value;
    [value, at] = varint(bytes, at);
    values.push(value);
  }
  return values;
}

/** Zigzag-encoded differences, summed up. Ids and coordinates of an extract fit a double exactly. */
function deltas(bytes) {
  let sum = 0;
  return varints(bytes).map((value) => (sum += Number((value >> 1n) ^ -(value & 1n))));
}
