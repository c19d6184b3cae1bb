import type { Offer } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, CountdownRing, Money, SwipeButton, useToast } from '@foodieexpress/ui';
import { MapPin, Store } from 'lucide-react';
import { useState } from 'react';
import { useAnswerOffer } from '../../data/commands';
import { rider } from '../../messages';
import styles from './offer.module.css';

const REASONS = ['too_far', 'low_pay', 'break_soon', 'other'] as const;

/** Everything needed for a yes or no, with the pay in the largest type. */
export function OfferSheet({ offer }: { offer: Offer }) {
  const t = useMessages(rider);
  const formats = useFormats();
  const toast = useToast();
  const problemText = useProblemText();
  const { accept, decline } = useAnswerOffer(offer);
  const [declining, setDeclining] = useState(false);
  const busy = accept.isPending || decline.isPending;
  const onError = (error: Error) => toast(problemText(error).text);
  return (
    <section
      className={styles.sheet}
      aria-label={t('offer.title')}
      role="alertdialog"
      data-testid="offer-sheet"
    >
      <header className={styles.head}>
        <div>
          <p className={styles.pay}>
            <Money value={offer.pay} />
          </p>
          <p className={styles.facts}>
            {formats.minutes(Math.max(1, offer.durationSeconds / 60))} ·{' '}
            {formats.distance(offer.distanceMetres)}
          </p>
        </div>
        <CountdownRing from={offer.sentAt} until={offer.expiresAt} size={84} />
      </header>
      <ul className={styles.stops}>
        <li>
          <Store size={22} aria-hidden />
          <span>
            <small>{t('offer.pickup')}</small>
            <b>{offer.restaurant.name}</b>
            <span>{offer.restaurant.line}</span>
          </span>
        </li>
        <li>
          <MapPin size={22} aria-hidden />
          <b>{t('offer.dropoff')}</b>
        </li>
      </ul>
      {declining ? (
        <div className={styles.reasons} role="group" aria-label={t('offer.why')}>
          <p>{t('offer.why')}</p>
          {REASONS.map((reason) => (
            <Button
              key={reason}
              size="large"
              isDisabled={busy}
              onPress={() => decline.mutate(reason, { onError })}
              data-testid={`decline-${reason}`}
            >
              {t(`offer.reason.${reason}`)}
            </Button>
          ))}
          <Button variant="quiet" onPress={() => setDeclining(false)}>
            {t('offer.keep')}
          </Button>
        </div>
      ) : (
        <div className={styles.actions}>
          <Button
            size="large"
            isDisabled={busy}
            onPress={() => setDeclining(true)}
            data-testid="decline-offer"
          >
            {t('offer.decline')}
          </Button>
          <SwipeButton
            autoFocus
            hint={t('offer.accept.hint')}
            busy={busy}
            onSwipe={() => accept.mutate(undefined, { onError })}
            data-testid="accept-offer"
          >
            {t('offer.accept')}
          </SwipeButton>
        </div>
      )}
    </section>
  );
}
