import { useMessages } from '@foodieexpress/i18n';
import { Button, Sheet } from '@foodieexpress/ui';
import { useCart } from '../../data/cart';
import { customer } from '../../messages';
import styles from './replace-cart.module.css';

export interface ReplaceCartProps {
  open: boolean;
  name: string;
  busy: boolean;
  onKeep: () => void;
  onReplace: () => void;
}

/** The one place that asks before acting: a full cart cannot be brought back by an undo. */
export function ReplaceCart({ open, name, busy, onKeep, onReplace }: ReplaceCartProps) {
  const t = useMessages(customer);
  const cart = useCart();
  return (
    <Sheet open={open} onClose={onKeep} title={t('cart.replace.title')}>
      <div className={styles.body}>
        <p>{t('cart.replace.text', { other: cart.data?.restaurantName ?? '…' })}</p>
        <Button
          variant="primary"
          size="large"
          wide
          busy={busy}
          onPress={onReplace}
          data-testid="replace-cart"
        >
          {t('cart.replace.yes', { name })}
        </Button>
        <Button wide onPress={onKeep}>
          {t('cart.replace.no')}
        </Button>
      </div>
    </Sheet>
  );
}
