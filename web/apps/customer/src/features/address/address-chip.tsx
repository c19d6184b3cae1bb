import { useMessages } from '@foodieexpress/i18n';
import { classes } from '@foodieexpress/ui';
import { ChevronDown, MapPin } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useDropoff } from '../../data/dropoff';
import { customer } from '../../messages';
import { AddressSheet } from './address-sheet';
import styles from './address-chip.module.css';

/** Where the food goes, on top of the list; opens the choice. */
export function AddressChip() {
  const t = useMessages(customer);
  const { dropoff } = useDropoff();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className={classes(styles.chip)} onPress={() => setOpen(true)} data-testid="address-chip">
        <MapPin size={22} aria-hidden />
        <span className={styles.words}>
          <span className={styles.small}>{t('address.deliverTo')}</span>
          <span className={styles.line}>
            <span>{dropoff?.line ?? t('address.choose')}</span>
            <ChevronDown size={16} aria-hidden />
          </span>
        </span>
      </Button>
      <AddressSheet open={open} onClose={() => setOpen(false)} />
    </>
  );
}
