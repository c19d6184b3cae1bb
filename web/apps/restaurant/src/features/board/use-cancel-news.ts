import type { Order } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { useToast } from '@foodieexpress/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { columnKey, type Board } from '../../data/board-state';
import { kitchen } from '../../messages';

/** A card that vanishes because the order was cancelled must not vanish silently: somebody may be cooking it. */
export function useCancelNews(board: Board | undefined): void {
  const t = useMessages(kitchen);
  const toast = useToast();
  const onBoard = useRef<ReadonlySet<string>>(new Set());
  const tell = useEffectEvent((order: Order) => toast(t('order.cancelled', { number: order.number })));
  useEffect(() => {
    if (board === undefined) return;
    const all = Object.values(board.orders);
    for (const order of all) if (order.status === 'cancelled' && onBoard.current.has(order.id)) tell(order);
    onBoard.current = new Set(all.filter((order) => columnKey(order) !== undefined).map((order) => order.id));
  }, [board]);
}
