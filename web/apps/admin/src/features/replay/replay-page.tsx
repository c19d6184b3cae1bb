import type { Replay } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Skeleton, useShortcuts, useToast } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Download } from 'lucide-react';
import { useMemo } from 'react';
import { useReplay, useReplayFile, type ReplayFormat } from '../../data/replay';
import { replay as messages } from '../../messages/replay';
import { Controls } from './controls';
import { Entries } from './entries';
import { ReplayMap } from './replay-map';
import styles from './replay.module.css';
import { entryAt, timelineOf } from './timeline';
import { usePlayback } from './use-playback';

/** One order's way, looked at again: positions, statuses and messages on one time line. */
export function ReplayPage({ orderId }: { orderId: string }) {
  const replay = useReplay(orderId);
  if (replay.isPending) {
    return (
      <Loading>
        <Skeleton height={480} />
      </Loading>
    );
  }
  if (replay.isError) return <ErrorState error={replay.error} onRetry={() => void replay.refetch()} />;
  return <Player replay={replay.data} />;
}

function Player({ replay }: { replay: Replay }) {
  const t = useMessages(messages);
  const timeline = useMemo(() => timelineOf(replay), [replay]);
  const playback = usePlayback(timeline.begin, timeline.end);
  const current = entryAt(timeline, playback.time);
  const step = (by: number) => {
    const entry = timeline.entries[current + by];
    if (entry !== undefined) playback.seek(entry.time);
  };
  useShortcuts({ k: playback.toggle, j: () => step(-1), l: () => step(1) });
  const positions = timeline.rides.reduce((sum, ride) => sum + ride.marks.length, 0);
  return (
    <div className={styles.page} data-testid="replay">
      <header className={styles.head}>
        <Link to="/" search={{ order: replay.orderId }} aria-label={t('replay.back')} className={styles.back}>
          <ArrowLeft size={18} aria-hidden />
        </Link>
        <h1>{t('replay.title', { number: replay.number })}</h1>
        <Files replay={replay} />
      </header>
      <div className={styles.map}>
        <ReplayMap replay={replay} timeline={timeline} time={playback.time} />
        {positions === 0 && (
          <p className={styles.note}>
            {t(timeline.rides.length === 0 ? 'replay.nobody' : 'replay.noPositions')}
          </p>
        )}
      </div>
      <Controls timeline={timeline} playback={playback} />
      <Entries entries={timeline.entries} current={current} onSeek={playback.seek} />
    </div>
  );
}

function Files({ replay }: { replay: Replay }) {
  const t = useMessages(messages);
  const toast = useToast();
  const problemText = useProblemText();
  const file = useReplayFile(replay.orderId, replay.number);
  const take = (format: ReplayFormat) =>
    file.mutate(format, { onError: (error) => toast(problemText(error).text) });
  return (
    <div className={styles.files} role="group" aria-label={t('replay.export')}>
      {(['gpx', 'geojson'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          busy={file.isPending && file.variables === format}
          onPress={() => take(format)}
          data-testid={`export-${format}`}
        >
          <Download size={16} aria-hidden /> {t(`replay.export.${format}`)}
        </Button>
      ))}
    </div>
  );
}
