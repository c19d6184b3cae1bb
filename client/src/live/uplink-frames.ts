import type { FixReceipt } from '../api/types';

/** The server's frames of `contracts/live/UPLINK.md`. */
export type UplinkFrame =
  | { type: 'ready'; window: number }
  | ({ type: 'ack' } & FixReceipt)
  | {
      type: 'error';
      code: string;
      message: string;
      errors: Record<string, string[]>;
      /** Where the same fixes may be sent again. */
      retryAfterMillis?: number;
    };

const REQUIRED: Record<UplinkFrame['type'], Record<string, 'string' | 'number' | 'object'>> = {
  ready: { window: 'number' },
  ack: {
    session: 'string',
    acknowledged: 'number',
    stored: 'number',
    duplicates: 'number',
    refused: 'object',
  },
  error: { code: 'string', message: 'string', errors: 'object' },
};

/** Undefined for anything that is not a whole frame of a known type. */
export function decodeUplink(text: string): UplinkFrame | undefined {
  let frame: Record<string, unknown>;
  try {
    frame = Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const type = String(frame['type']);
  if (!Object.hasOwn(REQUIRED, type)) return undefined;
  for (const [name, kind] of Object.entries(REQUIRED[type as UplinkFrame['type']])) {
    if (typeof frame[name] !== kind || frame[name] === null) return undefined;
  }
  return frame as unknown as UplinkFrame;
}
