import type { FleetOrder } from '@foodieexpress/client';
import { common, useFormats, useMessages } from '@foodieexpress/i18n';
import { riskOf } from '../../data/risk';
import { control } from '../../messages';
import styles from './rail.module.css';

export interface RailRowProps {
  order: FleetOrder;
  left: number;
  kitchen: string;
  rider: string | undefined;
  selected: boolean;
  onSelect: (id: string) => void;
}

export function RailRow({ order, left, kitchen, rider, selected, onSelect }: RailRowProps) {
  const t = useMessages(control);
  const words = useMessages(common);
  const formats = useFormats();
  const span = formats.span(Math.abs(left) / 1000);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        data-risk={riskOf(left)}
        data-testid="order-row"
        data-order-id={order.id}
        aria-pressed={selected}
        onClick={() => onSelect(order.id)}
      >
        <b className="tabular">{order.number}</b>
        <span className={styles.left}>{t(left < 0 ? 'risk.late' : 'risk.left', { span })}</span>
        <span className={styles.kitchen}>{kitchen}</span>
        <span className={styles.status}>{words(`status.${order.status}`)}</span>
        <span className={styles.who}>{rider ?? (order.riderId === undefined ? t('rail.norider') : '')}</span>
      </button>
    </li>
  );
}
