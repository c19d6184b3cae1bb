import type { Order } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice } from '@foodieexpress/ui';
import { useState } from 'react';
import { useOrderCommand } from '../../data/board';
import type { Arrival, ColumnKey } from '../../data/board-state';
import { kitchen } from '../../messages';
import { AcceptBar } from './accept-bar';
import { CardLines } from './card-lines';
import { CardTime } from './card-time';
import styles from './order-card.module.css';
import { RejectSheet } from './reject-sheet';
import { RiderLine } from './rider-line';

export interface OrderCardProps {
  order: Order;
  column: ColumnKey;
  arrival: Arrival | undefined;
  onChanged: (order: Order) => void;
}

export function OrderCard({ order, column, arrival, onChanged }: OrderCardProps) {
  const t = useMessages(kitchen);
  const formats = useFormats();
  const problemText = useProblemText();
  const command = useOrderCommand(order, onChanged);
  const [rejecting, setRejecting] = useState(false);
  const started = order.status === 'preparing';
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <li
      className={styles.card}
      data-column={column}
      data-testid="order-card"
      data-order-id={order.id}
      data-status={order.status}
    >
      <header className={styles.head}>
        <div>
          <h3 className={styles.number}>{order.number}</h3>
          <p className={styles.who}>
            {order.customer !== undefined && <b>{t('order.for', { name: order.customer.name })}</b>}
            <span>{t.plural('order.items', count)}</span>
            <span>{formats.time(order.placedAt ?? order.createdAt)}</span>
          </p>
        </div>
        <CardTime order={order} column={column} />
      </header>
      <CardLines lines={order.lines} />
      {column !== 'new' && <RiderLine order={order} arrival={arrival} />}
      {command.isError && <Notice tone="danger">{problemText(command.error).text}</Notice>}
      {column === 'new' && (
        <AcceptBar
          busy={command.isPending}
          onAccept={(prepMinutes) => command.mutate({ kind: 'accept', prepMinutes })}
          onReject={() => setRejecting(true)}
        />
      )}
      {column === 'preparing' && (
        <div className={styles.actions}>
          {!started && (
            <Button
              size="large"
              busy={command.isPending}
              onPress={() => command.mutate({ kind: 'preparing' })}
            >
              {t('order.start')}
            </Button>
          )}
          <Button
            size="large"
            variant={started ? 'primary' : 'secondary'}
            className={styles.grow ?? ''}
            busy={command.isPending}
            onPress={() => command.mutate({ kind: 'ready' })}
            data-testid="mark-ready"
          >
            {t('order.ready')}
          </Button>
        </div>
      )}
      <RejectSheet
        number={order.number}
        open={rejecting && column === 'new'}
        onClose={() => setRejecting(false)}
        onReject={(reason) => {
          setRejecting(false);
          command.mutate({ kind: 'reject', reason });
        }}
      />
    </li>
  );
}
