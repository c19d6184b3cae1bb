import type { Behavior } from '@foodieexpress/client';
import { useFormats, useLocale, useMessages } from '@foodieexpress/i18n';
import { Button, Card } from '@foodieexpress/ui';
import { Download } from 'lucide-react';
import { behaviour } from '../../messages/behaviour';
import { csv } from '../../shared/csv';
import { saveText } from '../../shared/save-file';
import styles from './behaviour.module.css';

/** A Monday, from which the days of the week take their names. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** A strip of the hours of the day and one of the days of the week; the darker, the more. */
export function Hours({ patterns }: { patterns: Behavior['behavior_patterns'] }) {
  const t = useMessages(behaviour);
  const formats = useFormats();
  const { locale } = useLocale();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const { active_hours: hours, active_weekdays: days } = patterns;
  return (
    <Card as="section" className={styles.block}>
      <header className={styles.line}>
        <h2>{t('hours.title')}</h2>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('hours.csv')}
          data-testid="csv-hours"
          onPress={() =>
            saveText(
              'hours.csv',
              'text/csv',
              csv(
                ['hour', 'actions'],
                hours.map((count, hour) => [hour, count]),
              ),
            )
          }
        >
          <Download size={16} aria-hidden />
          CSV
        </Button>
      </header>
      <Strip
        id="hours"
        counts={hours}
        label={(hour, count) => t('hours.of', { hour, count: formats.number(count) })}
        short={(hour) => (hour % 3 === 0 ? String(hour) : '')}
      />
      <h3>{t('days.title')}</h3>
      <Strip
        id="days"
        counts={days}
        label={(day, count) => `${weekday.format(MONDAY + day * DAY_MS)}: ${formats.number(count)}`}
        short={(day) => weekday.format(MONDAY + day * DAY_MS)}
      />
    </Card>
  );
}

interface StripProps {
  id: string;
  counts: number[];
  label: (index: number, count: number) => string;
  short: (index: number) => string;
}

function Strip({ id, counts, label, short }: StripProps) {
  const most = Math.max(1, ...counts);
  return (
    <ol className={styles.strip} data-testid={`strip-${id}`}>
      {counts.map((count, index) => (
        <li key={index} title={label(index, count)}>
          <i style={{ '--share': `${Math.round((count / most) * 100)}%` } as object} aria-hidden />
          <span className="visually-hidden">{label(index, count)}</span>
          <span aria-hidden>{short(index)}</span>
        </li>
      ))}
    </ol>
  );
}
