import type { Point } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { classes, Skeleton } from '@foodieexpress/ui';
import { MapPin, Star } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useAddresses } from '../../data/addresses';
import { usePlaceSearch } from '../../data/places';
import { customer } from '../../messages';
import styles from './address-sheet.module.css';

export interface AddressResultsProps {
  text: string;
  onPick: (place: { label: string; location: Point; details?: string }) => void;
}

/** Saved addresses while nothing is typed, streets and places afterwards. */
export function AddressResults({ text, onPick }: AddressResultsProps) {
  const t = useMessages(customer);
  const saved = useAddresses();
  const found = usePlaceSearch(text);
  if (text.trim().length < 2) {
    return (
      <ul className={styles.results} aria-label={t('address.saved')}>
        {saved.data?.items.map(({ id, label, line, details, location }) => (
          <li key={id}>
            <Button
              className={classes(styles.result)}
              onPress={() => onPick({ label: line, location, ...(details === undefined ? {} : { details }) })}
            >
              <Star size={18} aria-hidden />
              <span>
                {label}
                <small>{line}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    );
  }
  if (found.isPending) return <Skeleton height={48} />;
  if ((found.data?.items.length ?? 0) === 0) return <p className={styles.hint}>{t('address.nothing')}</p>;
  return (
    <ul className={styles.results} aria-label={t('address.search')}>
      {found.data?.items.map((place) => (
        <li key={`${place.label} ${place.location.lat}`}>
          <Button className={classes(styles.result)} onPress={() => onPick(place)} data-testid="place-result">
            <MapPin size={18} aria-hidden />
            <span>
              {place.label}
              {place.kind === 'poi' && place.street !== undefined && <small>{place.street}</small>}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
