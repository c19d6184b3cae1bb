import { useMessages } from '@foodieexpress/i18n';
import { buttonClass, Card, classes, Empty, Money, RollingNumber, useMedia } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { ShoppingBag } from 'lucide-react';
import { useCart } from '../../data/cart';
import { customer } from '../../messages';
import { CartLines } from './cart-lines';
import styles from './cart-panel.module.css';

/** The cart beside the menu: a column where there is room, else a bar that leads to the checkout. */
export function CartPanel() {
  const t = useMessages(customer);
  const cart = useCart();
  const column = useMedia('(min-width: 1000px)');
  const { data } = cart;
  const full = data !== undefined && data.itemCount > 0;
  if (column) {
    return (
      <aside className={styles.column} aria-label={t('cart.title')}>
        <Card className={classes(styles.card)}>
          {!full && (
            <Empty icon={<ShoppingBag size={28} />} title={t('cart.empty')} text={t('cart.empty.text')} />
          )}
          {full && (
            <>
              <header>
                <h2>{t('cart.title')}</h2>
                {data.restaurantName !== undefined && (
                  <p className={styles.from}>{t('cart.from', { name: data.restaurantName })}</p>
                )}
              </header>
              <CartLines />
              <p className={styles.sum}>
                <span>{t('cart.subtotal')}</span>
                {data.subtotal !== undefined && <Money value={data.subtotal} />}
              </p>
              <Link
                to="/checkout"
                className={buttonClass({ variant: 'primary', size: 'large', wide: true })}
                data-testid="go-checkout"
              >
                {t('cart.checkout')}
              </Link>
            </>
          )}
        </Card>
      </aside>
    );
  }
  if (!full) return null;
  return (
    <div className={styles.bar} role="region" aria-label={t('cart.title')}>
      <Link
        to="/checkout"
        className={classes(buttonClass({ variant: 'primary', size: 'large', wide: true }), styles.go)}
        data-testid="go-checkout"
      >
        <span className={styles.count} aria-live="polite" aria-label={t.plural('cart.items', data.itemCount)}>
          <RollingNumber text={String(data.itemCount)} />
        </span>
        {t('cart.checkout')}
        {data.subtotal !== undefined && <Money value={data.subtotal} />}
      </Link>
    </div>
  );
}
