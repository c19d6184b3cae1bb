import { useClock, useTheme } from '@foodieexpress/ui';
import { useEffect } from 'react';

const NIGHT_FROM = 20;
const NIGHT_UNTIL = 6;
const LOOK_MS = 60_000;

/** Dark by night and light by day, by the city's clock, unless the rider has chosen one. */
export function useAmbientTheme(timeZone: string | undefined): void {
  const clock = useClock();
  const { setAmbient } = useTheme();
  useEffect(() => {
    if (timeZone === undefined) return;
    const format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
    const look = () => {
      const hour = Number(format.format(clock.now()));
      setAmbient(hour >= NIGHT_FROM || hour < NIGHT_UNTIL ? 'dark' : 'light');
    };
    // The clock is set by the first message of the live connection, a moment after the start.
    const first = setTimeout(look, 1500);
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [clock, timeZone, setAmbient]);
}
