import { useMessages } from '@foodieexpress/i18n';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { kitchen } from '../../messages';
import { Chime } from './chime';

const TITLE_MS = 1000;
const CHIME_MS = 5000;
const MUTED = 'foodie.kitchen.muted';

export interface Alarm {
  /** `locked`: nobody has touched the page yet, so the browser allows no sound. */
  sound: 'locked' | 'on' | 'muted';
  toggle: () => void;
}

/** Calls for new orders by sound and by the page's title until somebody touches the page. */
export function useAlarm(newOrderIds: string[]): Alarm {
  const t = useMessages(kitchen);
  const chime = useMemo(() => new Chime(), []);
  const [unlocked, setUnlocked] = useState(false);
  const [muted, setMuted] = useState(readMuted);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const unseen = newOrderIds.filter((id) => !seen.has(id)).length;

  const touched = useEffectEvent(() => {
    if (unseen > 0) setSeen(new Set(newOrderIds));
    void chime.unlock();
    // Also on a device without sound: nothing more can be asked of the reader.
    setUnlocked(true);
  });
  useEffect(() => {
    const listener = () => touched();
    document.addEventListener('pointerdown', listener);
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('pointerdown', listener);
      document.removeEventListener('keydown', listener);
    };
  }, []);

  const plain = t('title.plain');
  const alarm = t.plural('title.alarm', unseen);
  useEffect(() => {
    document.title = plain;
    if (unseen === 0) return;
    let shown = false;
    const timer = setInterval(() => {
      shown = !shown;
      document.title = shown ? alarm : plain;
    }, TITLE_MS);
    return () => {
      clearInterval(timer);
      document.title = plain;
    };
  }, [unseen, plain, alarm]);

  useEffect(() => {
    if (unseen === 0 || muted) return;
    chime.play();
    const timer = setInterval(() => chime.play(), CHIME_MS);
    return () => clearInterval(timer);
  }, [unseen, muted, chime, unlocked]);

  return {
    sound: muted ? 'muted' : unlocked ? 'on' : 'locked',
    toggle: () => {
      setMuted(!muted);
      writeMuted(!muted);
    },
  };
}

function readMuted(): boolean {
  try {
    return localStorage.getItem(MUTED) === 'true';
  } catch {
    return false;
  }
}

function writeMuted(muted: boolean): void {
  try {
    localStorage.setItem(MUTED, String(muted));
  } catch {
    // The choice then lasts as long as the page.
  }
}
