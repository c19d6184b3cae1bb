import { useMessages } from '@foodieexpress/i18n';
import { Notice, Tag } from '@foodieexpress/ui';
import { usePosition } from '../../data/position-context';
import { rider } from '../../messages';
import styles from './shift.module.css';

/** A few unsent positions are the ordinary delay of a round; more of them is a network that is gone. */
const MANY = 4;

/** The visible sign that GPS or the network is gone, over the map. */
export function PositionNotes() {
  const t = useMessages(rider);
  const { problem, waiting, source } = usePosition();
  return (
    <div className={styles.notes}>
      {problem !== undefined && <Notice tone="danger">{t(`position.gps.${problem}`)}</Notice>}
      {waiting >= MANY && <Notice tone="warning">{t.plural('position.offline', waiting)}</Notice>}
      {source === 'simulated' && problem === undefined && waiting < MANY && (
        <Tag tone="info">{t('position.simulated')}</Tag>
      )}
    </div>
  );
}
