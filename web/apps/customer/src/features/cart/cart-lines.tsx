import type { CartLine } from '@foodieexpress/client';
import { common, useMessages, useNameOf, useProblemText } from '@foodieexpress/i18n';
import { classes, Loading, Money, Notice, Quantity, Skeleton, useToast } from '@foodieexpress/ui';
import { useAddLine, useCart, useSetQuantity } from '../../data/cart';
import { customer } from '../../messages';
import styles from './cart-lines.module.css';

/** The lines of the cart with their quantities; removing one can be undone. */
export function CartLines() {
  const t = useMessages(customer);
  const words = useMessages(common);
  const problemText = useProblemText();
  const nameOf = useNameOf();
  const toast = useToast();
  const cart = useCart();
  const setQuantity = useSetQuantity();
  const addLine = useAddLine();
  const restaurantId = cart.data?.restaurantId;

  const change = (line: CartLine, quantity: number) => {
    setQuantity.mutate({ line, quantity });
    if (quantity > 0 || restaurantId === undefined) return;
    toast(t('cart.removed', { name: nameOf(line) }), {
      label: words('action.undo'),
      run: () =>
        addLine.mutate({
          restaurantId,
          itemId: line.itemId,
          quantity: line.quantity,
          optionIds: line.options.map((option) => option.id),
          ...(line.note === undefined ? {} : { note: line.note }),
        }),
    });
  };
  if (cart.isPending) {
    return (
      <Loading className={styles.lines ?? ''}>
        <Skeleton height={44} />
        <Skeleton height={44} />
      </Loading>
    );
  }
  return (
    <ul className={styles.lines}>
      {setQuantity.isError && <Notice tone="danger">{problemText(setQuantity.error).text}</Notice>}
      {cart.data?.lines.map((line) => (
        <li key={line.id} className={styles.line} data-testid="cart-line">
          <span className={styles.name}>
            {nameOf(line)}
            {line.options.length > 0 && (
              <span className={styles.extra}>{line.options.map(nameOf).join(' · ')}</span>
            )}
            {line.note !== undefined && <span className={styles.extra}>“{line.note}”</span>}
            {!line.available && (
              <span className={classes(styles.extra, styles.gone)}>{t('cart.soldOut')}</span>
            )}
            <span className={styles.extra}>
              <Money value={line.total} />
            </span>
          </span>
          <Quantity
            size="small"
            min={0}
            value={line.quantity}
            label={t('cart.quantityOf', { name: nameOf(line) })}
            onChange={(quantity) => change(line, quantity)}
          />
        </li>
      ))}
    </ul>
  );
}
