import { ChevronsRight } from 'lucide-react';
import { useId, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import styles from './swipe-button.module.css';

/** The share of the way that counts as meant. */
const ENOUGH = 0.8;

export interface SwipeButtonProps {
  children: ReactNode;
  /** Read aloud: how it is done without swiping. */
  hint: string;
  busy?: boolean;
  autoFocus?: boolean;
  onSwipe: () => void;
  'data-testid'?: string;
}

/** A button that a pocket cannot press: swiped by thumb, pressed by Enter, Space or a screen reader. */
export function SwipeButton({ children, hint, busy = false, autoFocus, onSwipe, ...rest }: SwipeButtonProps) {
  const hintId = useId();
  const track = useRef<HTMLButtonElement>(null);
  const thumb = useRef<HTMLSpanElement>(null);
  const from = useRef<number | undefined>(undefined);
  const [moved, setMoved] = useState(0);
  const way = () => (track.current?.clientWidth ?? 0) - (thumb.current?.offsetWidth ?? 0);

  const start = (event: PointerEvent<HTMLButtonElement>) => {
    if (busy) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = event.clientX;
  };
  const move = (event: PointerEvent) => {
    if (from.current !== undefined) setMoved(Math.min(way(), Math.max(0, event.clientX - from.current)));
  };
  const end = () => {
    const enough = from.current !== undefined && moved >= way() * ENOUGH && way() > 0;
    from.current = undefined;
    setMoved(0);
    if (enough) onSwipe();
  };
  return (
    <button
      ref={track}
      type="button"
      className={styles.track}
      autoFocus={autoFocus}
      aria-describedby={hintId}
      aria-disabled={busy}
      aria-busy={busy}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        from.current = undefined;
        setMoved(0);
      }}
      onClick={({ detail }) => {
        // A key or a screen reader clicks without a pointer; a tap is what the swipe is there to keep out.
        if (detail === 0 && !busy) onSwipe();
      }}
      {...rest}
    >
      <span className={styles.label}>{children}</span>
      <span
        ref={thumb}
        className={styles.thumb}
        style={{ transform: `translateX(${moved}px)` }}
        data-held={moved > 0 || undefined}
        aria-hidden
      >
        <ChevronsRight size={28} strokeWidth={2.6} />
      </span>
      <span id={hintId} className="visually-hidden">
        {hint}
      </span>
    </button>
  );
}
