import { createContext, use } from 'react';
import type { Reading } from './ride';

export interface PositionValue {
  /** The newest one; undefined until anything is known. */
  reading: (Reading & { recordedAt: string }) | undefined;
  source: 'gps' | 'simulated';
  setSimulated: (on: boolean) => void;
  problem: 'denied' | 'lost' | undefined;
  /** Positions that wait for the network. */
  waiting: number;
}

export const PositionContext = createContext<PositionValue | undefined>(undefined);

export function usePosition(): PositionValue {
  const value = use(PositionContext);
  if (value === undefined) throw new Error('usePosition needs a PositionProvider above it');
  return value;
}
