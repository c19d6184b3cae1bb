import { useEffect, useState } from 'react';

export const SPEEDS = [1, 10, 30, 60] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Playback {
  time: number;
  playing: boolean;
  speed: Speed;
  seek: (time: number) => void;
  toggle: () => void;
  setSpeed: (speed: Speed) => void;
}

/** A position on the time line that runs from `begin` to `end` while it plays, and begins anew after the end. */
export function usePlayback(begin: number, end: number): Playback {
  const [time, setTime] = useState(begin);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(30);

  useEffect(() => {
    if (!playing) return;
    let last = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const passed = (now - last) * speed;
      last = now;
      setTime((shown) => Math.min(end, shown + passed));
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [playing, speed, end]);

  const over = time >= end;
  return {
    time,
    playing: playing && !over,
    speed,
    setSpeed,
    seek: (wanted) => setTime(Math.min(end, Math.max(begin, wanted))),
    toggle: () => {
      if (over) setTime(begin);
      setPlaying(over || !playing);
    },
  };
}
