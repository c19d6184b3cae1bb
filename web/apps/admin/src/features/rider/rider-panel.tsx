import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button, Tag, useNow } from '@foodieexpress/ui';
import { X } from 'lucide-react';
import { useCity, useFleetStore } from '../../data/fleet-provider';
import { control } from '../../messages';
import styles from './rider.module.css';

export interface RiderPanelProps {
  id: string;
  onClose: () => void;
  onOrder: (id: string) => void;
}

/** The rider whom the map follows. */
export function RiderPanel({ id, onClose, onOrder }: RiderPanelProps) {
  const t = useMessages(control);
  const formats = useFormats();
  const now = useNow(1000);
  const city = useCity();
  // Read every second, not at every position: the text shows seconds.
  const rider = useFleetStore().rider(id);
  const order = city.orders.find((each) => each.id === rider?.orderId);
  const seen = rider?.recordedAt === undefined ? undefined : (now - Date.parse(rider.recordedAt)) / 1000;
  return (
    <aside className={styles.panel} aria-label={rider?.name ?? ''} data-testid="rider-panel">
      <header>
        <h2>{rider?.name}</h2>
        <Tag tone={rider?.status === 'online' ? 'success' : 'brand'}>
          {t(`rider.status.${rider?.status ?? 'offline'}`)}
        </Tag>
        <Button variant="icon" aria-label={t('rider.close')} onPress={onClose}>
          <X size={18} aria-hidden />
        </Button>
      </header>
      <p>{t('rider.following')}</p>
      <p className="tabular">
        {seen === undefined ? t('rider.unseen') : t('rider.seen', { span: formats.span(seen) })}
      </p>
      {order === undefined ? (
        <p>{t('rider.free')}</p>
      ) : (
        <Button size="small" onPress={() => onOrder(order.id)}>
          {t('rider.carries', { number: order.number })}
        </Button>
      )}
    </aside>
  );
}
