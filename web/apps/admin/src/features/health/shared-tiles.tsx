import type { SystemHealth } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import type { ReactNode } from 'react';
import { health } from '../../messages/health';
import styles from './health.module.css';
import { useSizes } from './use-sizes';

/** What all servers stand on, each in a line or three. */
export function SharedTiles({ health: { database, events, jobs, nodes } }: { health: SystemHealth }) {
  const t = useMessages(health);
  const formats = useFormats();
  const sizes = useSizes();
  const away = t('tile.away');
  const redis = nodes.find((node) => node.answering);
  const behind = events?.readers.filter((reader) => reader.lag > 0) ?? [];
  return (
    <section className={styles.tiles} aria-label={t('tiles.title')}>
      <Tile
        id="database"
        label={database === undefined ? t('tile.database.none') : t('tile.database', database)}
        value={
          database === undefined ? away : t('tile.database.value', { millis: sizes.millis(database.millis) })
        }
      >
        {database !== undefined && (
          <>
            <span>
              {t('tile.database.detail', {
                size: sizes.bytes(database.bytes),
                count: formats.number(database.connections),
                most: formats.number(database.most),
              })}
            </span>
            <span>
              {t('tile.database.oldest', { span: formats.span(database.oldestTransactionSeconds) })}
            </span>
          </>
        )}
      </Tile>
      <Tile
        id="redis"
        label={t('tile.redis')}
        value={t(`tile.redis.${redis?.redis ?? 'unused'}`, { millis: sizes.millis(redis?.redisMillis ?? 0) })}
      />
      <Tile
        id="events"
        label={t('tile.events')}
        value={
          events === undefined ? away : t('tile.events.value', { span: sizes.seconds(events.waitingSeconds) })
        }
      >
        {events !== undefined && behind.length === 0 && <span>{t('tile.events.level')}</span>}
        {behind.map((reader) => (
          <span key={reader.name}>
            {t('tile.events.reader', { name: reader.name, count: formats.number(reader.lag) })}
          </span>
        ))}
      </Tile>
      <Tile
        id="letters"
        label={t('tile.letters')}
        value={
          events === undefined ? away : t('tile.letters.value', { count: formats.number(events.deadLetters) })
        }
      >
        {events !== undefined && events.heldEvents > 0 && (
          <span>{t('tile.letters.held', { count: formats.number(events.heldEvents) })}</span>
        )}
      </Tile>
      <Tile
        id="jobs"
        label={t('tile.jobs')}
        value={jobs === undefined ? away : t('tile.jobs.value', { count: formats.number(jobs.due) })}
      >
        {jobs !== undefined && (
          <>
            <span>{t('tile.jobs.late', { span: formats.span(jobs.overdueSeconds) })}</span>
            <span>{t('tile.jobs.failed', { count: formats.number(jobs.failed) })}</span>
          </>
        )}
      </Tile>
    </section>
  );
}

function Tile(props: { id: string; label: string; value: string; children?: ReactNode }) {
  return (
    <div className={styles.tile} data-testid={`tile-${props.id}`}>
      <span className={styles.label}>{props.label}</span>
      <strong className={styles.value}>{props.value}</strong>
      {props.children}
    </div>
  );
}
