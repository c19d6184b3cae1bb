import type { OrderLine } from '@foodieexpress/client';
import { useFormats, useMessages, useNameOf } from '@foodieexpress/i18n';
import { MessageSquareWarning, TriangleAlert } from 'lucide-react';
import { kitchen } from '../../messages';
import styles from './card-lines.module.css';

/** What to make, by station, with notes and allergens where nobody can miss them. */
export function CardLines({ lines }: { lines: OrderLine[] }) {
  const t = useMessages(kitchen);
  const stations = Map.groupBy(lines, (line) => line.station ?? '');
  return (
    <div className={styles.lines}>
      {[...stations].map(([station, members]) => (
        <section key={station}>
          {(stations.size > 1 || station !== '') && (
            <h4 className={styles.station}>
              {station === '' ? t('station.other') : (t.maybe(`station.${station}`) ?? station)}
            </h4>
          )}
          <ul>
            {members.map((line, index) => (
              <Line key={`${line.itemId} ${index}`} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Line({ line }: { line: OrderLine }) {
  const t = useMessages(kitchen);
  const formats = useFormats();
  const nameOf = useNameOf();
  const allergens = line.allergens.map((each) => t.maybe(`allergen.${each}`) ?? each);
  return (
    <li className={styles.line}>
      <p className={styles.item}>
        <b className="tabular">{line.quantity}×</b>
        <span>{nameOf(line)}</span>
      </p>
      {line.options.length > 0 && <p className={styles.options}>{line.options.map(nameOf).join(' · ')}</p>}
      {line.note !== undefined && line.note !== '' && (
        <p className={styles.note}>
          <MessageSquareWarning size={20} aria-label={t('order.note')} />
          <span>{line.note}</span>
        </p>
      )}
      {allergens.length > 0 && (
        <p className={styles.allergens}>
          <TriangleAlert size={15} aria-hidden />
          <span>{t('order.allergens', { list: formats.list(allergens) })}</span>
        </p>
      )}
    </li>
  );
}
