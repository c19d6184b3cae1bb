import { common, useFormats, useMessages } from '@foodieexpress/i18n';
import { Star } from 'lucide-react';
import { classes } from './classes';
import styles from './rating.module.css';

export function Rating({ average, count }: { average: number; count: number }) {
  const t = useMessages(common);
  const formats = useFormats();
  const shown = formats.number(Math.round(average * 10) / 10);
  return (
    <span className={classes(styles.rating, 'tabular')}>
      <Star size={14} aria-hidden />
      <span aria-hidden>{shown}</span>
      <span className={styles.count} aria-hidden>
        ({formats.number(count)})
      </span>
      <span className="visually-hidden">{t('rating.label', { average: shown, count })}</span>
    </span>
  );
}
