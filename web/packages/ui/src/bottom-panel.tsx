import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { classes } from './classes';
import { useWide } from './media';
import styles from './bottom-panel.module.css';

export interface BottomPanelProps {
  label: string;
  /** Heights as shares of the window, lowest first. */
  stops?: [number, number];
  children: ReactNode;
  className?: string;
}

/** A sheet over a map that can be pulled up and down on a phone and is a side column on a desktop. */
export function BottomPanel({ label, stops = [0.46, 0.86], children, className }: BottomPanelProps) {
  const wide = useWide();
  const [stop, setStop] = useState<0 | 1>(0);
  const [dragHeight, setDragHeight] = useState<number>();
  const drag = useRef<{ startY: number; startHeight: number } | undefined>(undefined);
  const heightOf = (index: 0 | 1) => stops[index] * window.innerHeight;

  const start = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startY: event.clientY, startHeight: heightOf(stop) };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (drag.current === undefined) return;
    setDragHeight(drag.current.startHeight + drag.current.startY - event.clientY);
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (drag.current === undefined) return;
    const moved = drag.current.startY - event.clientY;
    drag.current = undefined;
    setDragHeight(undefined);
    // A tap toggles, a pull goes where it was pulled.
    setStop((now) => (Math.abs(moved) < 6 ? (now === 0 ? 1 : 0) : moved > 0 ? 1 : 0));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') setStop(1);
    if (event.key === 'ArrowDown') setStop(0);
    if (event.key === 'Enter' || event.key === ' ') setStop((now) => (now === 0 ? 1 : 0));
  };

  return (
    <section
      aria-label={label}
      className={classes(styles.panel, dragHeight === undefined && styles.moving, className)}
      style={wide ? undefined : { height: dragHeight ?? `${stops[stop] * 100}dvh` }}
    >
      <button
        type="button"
        className={styles.grip}
        aria-label={label}
        aria-expanded={stop === 1}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={key}
      >
        <i />
      </button>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
