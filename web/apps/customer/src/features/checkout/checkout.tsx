import { useMessages } from '@foodieexpress/i18n';
import { buttonClass, Card, classes, Empty, ErrorState } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, ShoppingBag } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCart } from '../../data/cart';
import { useDropoff } from '../../data/dropoff';
import { useQuote } from '../../data/quote';
import { customer } from '../../messages';
import { PaymentChoice } from './payment-choice';
import { PlaceOrder } from './place-order';
import { QuoteBill } from './quote-bill';
import { paymentOf, type PaymentKey } from './payments';
import { TipChoice } from './tip-choice';
import styles from './checkout.module.css';

export interface CheckoutProps {
  address: ReactNode;
  lines: ReactNode;
}

export function Checkout({ address, lines }: CheckoutProps) {
  const t = useMessages(customer);
  const cart = useCart();
  const { dropoff } = useDropoff();
  const [tipMinor, setTipMinor] = useState(0);
  const [payment, setPayment] = useState<PaymentKey>('visa');
  const currency = cart.data?.subtotal?.currency ?? 'EUR';
  const tip = tipMinor === 0 ? undefined : { amountMinor: tipMinor, currency };
  const quote = useQuote(cart.data, dropoff, tip);

  if (cart.isError) return <ErrorState error={cart.error} onRetry={() => void cart.refetch()} />;
  if (cart.data?.itemCount === 0) {
    return (
      <Empty icon={<ShoppingBag size={28} />} title={t('cart.empty')} text={t('cart.empty.text')}>
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          {t('orders.discover')}
        </Link>
      </Empty>
    );
  }
  const restaurantId = cart.data?.restaurantId;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link
          {...(restaurantId === undefined
            ? { to: '/' }
            : { to: '/restaurants/$id', params: { id: restaurantId } })}
          className={buttonClass({ variant: 'icon' })}
          aria-label={t('checkout.back')}
        >
          <ArrowLeft size={20} aria-hidden />
        </Link>
        <h1>{t('checkout.title')}</h1>
      </header>
      <div className={styles.main}>
        <Card as="section" className={classes(styles.card)} aria-label={t('checkout.deliverTo')}>
          <h2>{t('checkout.deliverTo')}</h2>
          {address}
        </Card>
        <Card as="section" className={classes(styles.card)} aria-label={t('cart.title')}>
          <div className={styles.from}>
            <h2>{cart.data?.restaurantName ?? t('cart.title')}</h2>
            {restaurantId !== undefined && (
              <Link to="/restaurants/$id" params={{ id: restaurantId }}>
                {t('cart.addMore')}
              </Link>
            )}
          </div>
          {lines}
        </Card>
        <Card as="section" className={classes(styles.card)}>
          <TipChoice currency={currency} value={tipMinor} onChange={setTipMinor} />
        </Card>
        <Card as="section" className={classes(styles.card)}>
          <PaymentChoice value={payment} onChange={setPayment} />
        </Card>
      </div>
      <div className={styles.side}>
        <QuoteBill quote={quote} />
        <PlaceOrder
          quote={quote.isPlaceholderData ? undefined : quote.data}
          pricing={quote.isFetching}
          payment={paymentOf(payment)}
          onStale={() => void quote.refetch()}
        />
      </div>
    </div>
  );
}
