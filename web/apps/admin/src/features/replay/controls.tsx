import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button, Segmented } from '@foodieexpress/ui';
import { Pause, Play } from 'lucide-react';
import { replay as messages } from '../../messages/replay';
import styles from './replay.module.css';
import type { Timeline } from './timeline';
import { SPEEDS, type Playback } from './use-playback';

/** Play, the place on the time line with a mark for each event, and how fast. */
export function Controls({ timeline, playback }: { timeline: Timeline; playback: Playback }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const { begin, end } = timeline;
  const share = (time: number) => `${((time - begin) / (end - begin)) * 100}%`;
  return (
    <div className={styles.controls}>
      <Button
        variant="icon"
        aria-label={t(playback.playing ? 'replay.pause' : 'replay.play')}
        onPress={playback.toggle}
        data-testid="replay-play"
      >
        {playback.playing ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
      </Button>
      <output className={styles.time} data-testid="replay-time">
        {formats.time(playback.time)}
      </output>
      <div className={styles.track}>
        <div className={styles.marks} aria-hidden>
          {timeline.entries
            .filter((entry) => entry.kind === 'event')
            .map((entry, index) => (
              <i key={index} style={{ left: share(entry.time) }} />
            ))}
        </div>
        <input
          type="range"
          min={begin}
          max={end}
          step={1000}
          value={playback.time}
          onChange={(event) => playback.seek(Number(event.target.value))}
          aria-label={t('replay.position')}
          aria-valuetext={formats.time(playback.time)}
          data-testid="replay-slider"
        />
      </div>
      <output className={styles.time}>{formats.time(end)}</output>
      <Segmented
        label={t('replay.speed')}
        value={`${playback.speed}`}
        onChange={(value) => {
          const speed = SPEEDS.find((each) => `${each}` === value);
          if (speed !== undefined) playback.setSpeed(speed);
        }}
        items={SPEEDS.map((speed) => ({
          value: `${speed}`,
          label: t('replay.speed.times', { times: speed }),
        }))}
      />
    </div>
  );
}
