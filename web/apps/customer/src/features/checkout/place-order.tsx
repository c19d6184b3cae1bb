import { isProblem, Problem, type Payment, type Quote } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Notice } from '@foodieexpress/ui';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useForgetCart } from '../../data/cart';
import { useDropoff } from '../../data/dropoff';
import { usePlaceOrder } from '../../data/orders';
import { customer } from '../../messages';
import { newAttemptKey } from '../../shared/key-of-attempt';
import styles from './checkout.module.css';

export interface PlaceOrderProps {
  /** Undefined while the price is being worked out. */
  quote: Quote | undefined;
  pricing: boolean;
  payment: Payment;
  /** The quote cannot be used any more. */
  onStale: () => void;
}

/** The one button. An attempt that got no answer is repeated under the same key, so nothing is ordered twice. */
export function PlaceOrder({ quote, pricing, payment, onStale }: PlaceOrderProps) {
  const t = useMessages(customer);
  const formats = useFormats();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { dropoff } = useDropoff();
  const forgetCart = useForgetCart();
  const place = usePlaceOrder();
  const attempt = useRef<{ what: string; key: string } | undefined>(undefined);

  const order = () => {
    if (quote === undefined) return;
    const what = JSON.stringify([quote.id, payment]);
    if (attempt.current?.what !== what) attempt.current = { what, key: newAttemptKey() };
    place.mutate(
      { quoteId: quote.id, payment, key: attempt.current.key },
      {
        onSuccess: ({ id }) => {
          // The empty cart must not be seen before the page is left.
          void navigate({ to: '/orders/$id', params: { id }, replace: true }).then(forgetCart);
        },
        onError: (error) => {
          // A clear no ends the attempt; silence does not.
          if (error instanceof Problem && error.isPassing) return;
          attempt.current = undefined;
          void forgetCart();
          if (isProblem(error)) onStale();
        },
      },
    );
  };
  return (
    <div className={styles.place}>
      {place.isError && <Notice tone="danger">{problemText(place.error).text}</Notice>}
      <Button
        variant="primary"
        size="large"
        wide
        busy={place.isPending}
        isDisabled={quote === undefined}
        onPress={order}
        data-testid="place-order"
      >
        {place.isPending
          ? t('checkout.placing')
          : dropoff === undefined
            ? t('checkout.needAddress')
            : quote === undefined
              ? t(pricing ? 'checkout.pricing' : 'checkout.place')
              : `${t('checkout.place')} · ${formats.money(quote.total)}`}
      </Button>
    </div>
  );
}
