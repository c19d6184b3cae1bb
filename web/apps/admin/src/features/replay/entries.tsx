import { useFormats, useMessages } from '@foodieexpress/i18n';
import { MessageSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { control } from '../../messages';
import { replay as messages } from '../../messages/replay';
import styles from './replay.module.css';
import type { Timeline } from './timeline';

export interface EntriesProps {
  entries: Timeline['entries'];
  /** The last one that has happened at the shown time; -1 before the first. */
  current: number;
  onSeek: (time: number) => void;
}

/** Events and messages one below the other; pressing one goes there. */
export function Entries({ entries, current, onSeek }: EntriesProps) {
  const t = useMessages(messages);
  const words = useMessages(control);
  const formats = useFormats();
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <section className={styles.entries} aria-labelledby="replay-timeline">
      <h2 id="replay-timeline">{t('replay.timeline')}</h2>
      <ol>
        {entries.map((entry, index) => (
          <li
            key={index}
            ref={index === current ? shown : undefined}
            data-kind={entry.kind}
            data-past={index <= current || undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <button type="button" onClick={() => onSeek(entry.time)}>
              <time dateTime={entry.at}>{formats.time(entry.at)}</time>
              <span>
                {entry.kind === 'message' ? (
                  <>
                    <MessageSquare size={14} aria-hidden /> {entry.title}
                    <small>
                      {t('replay.to', {
                        who: words.maybe(`actor.${entry.recipient}`) ?? entry.recipient ?? '',
                      })}
                      {' · '}
                      {entry.body}
                    </small>
                  </>
                ) : (
                  <>
                    {words.maybe(`event.${entry.about}`) ?? entry.about}
                    <small>
                      {words.maybe(`actor.${entry.actor}`) ?? entry.actor}
                      {entry.reason !== undefined && ` · ${entry.reason.replaceAll('_', ' ')}`}
                    </small>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t('replay.hint')}</p>
    </section>
  );
}
