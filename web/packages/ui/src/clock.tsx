import { createContext, use, useEffect, useState, type ReactNode } from 'react';

/** What the interface needs of the business clock; the session package provides the live one. */
export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Business seconds per wall second. */
  readonly rate: number;
  /** Calls when the clock was set; answers how to stop. */
  onSync: (listener: () => void) => () => void;
}

const ClockContext = createContext<Clock>({
  now: () => Date.now(),
  rate: 1,
  onSync: () => () => {},
});

export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

export function useClock(): Clock {
  return use(ClockContext);
}

/** The business time, renewed every `everyMs` of the wall clock and when the clock was set. */
export function useNow(everyMs = 1000): number {
  const clock = useClock();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const tick = () => setNow(clock.now());
    tick();
    const timer = setInterval(tick, everyMs);
    const stop = clock.onSync(tick);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [clock, everyMs]);
  return now;
}
