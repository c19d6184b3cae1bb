import { useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import type { Point } from '@foodieexpress/client';
import { MapPin } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDropoff } from '../../data/dropoff';
import { useStreetAt } from '../../data/places';
import { customer } from '../../messages';
import { AddressMap } from './address-map';
import { AddressSheet } from './address-sheet';
import styles from './address-section.module.css';

/** The address on the checkout page: the pin can be corrected here, everything else in the sheet. */
export function AddressSection() {
  const t = useMessages(customer);
  const { dropoff, choose } = useDropoff();
  const [open, setOpen] = useState(false);
  const [pin, setPin] = useState<Point>();
  const below = useStreetAt(pin);
  const street = below.data?.label;

  useEffect(() => {
    if (pin === undefined || street === undefined || dropoff === undefined) return;
    if (dropoff.location.lat === pin.lat && dropoff.location.lng === pin.lng) return;
    choose({ ...dropoff, line: street, location: pin });
  }, [pin, street, dropoff, choose]);

  return (
    <div className={styles.section}>
      <div className={styles.row}>
        <MapPin size={20} aria-hidden />
        <div className={styles.words}>
          <strong>{dropoff?.line ?? t('address.choose')}</strong>
          {dropoff?.details !== undefined && <span>{dropoff.details}</span>}
          {dropoff?.instructions !== undefined && <span>“{dropoff.instructions}”</span>}
        </div>
        <Button
          variant={dropoff === undefined ? 'primary' : 'quiet'}
          size="small"
          onPress={() => setOpen(true)}
        >
          {dropoff === undefined ? t('address.choose') : t('address.change')}
        </Button>
      </div>
      {dropoff !== undefined && (
        <>
          <AddressMap
            point={pin ?? dropoff.location}
            onMove={(point) => {
              setPin(point);
            }}
          />
          <p className={styles.hint} role="status">
            {below.isError && pin !== undefined ? t('address.unknown') : t('address.pinHint')}
          </p>
        </>
      )}
      <AddressSheet
        open={open}
        onClose={() => {
          setOpen(false);
          setPin(undefined);
        }}
      />
    </div>
  );
}
