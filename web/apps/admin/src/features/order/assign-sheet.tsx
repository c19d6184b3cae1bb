import type { FleetRider, Order } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { metresBetween } from '@foodieexpress/map';
import { Button, OneOf, Sheet } from '@foodieexpress/ui';
import { useState } from 'react';
import { useCity } from '../../data/fleet-provider';
import { control } from '../../messages';
import styles from './order.module.css';

const SHOWN = 8;

export interface AssignSheetProps {
  order: Order;
  open: boolean;
  onClose: () => void;
  onAssign: (rider: FleetRider) => void;
}

/** The free riders, the nearest to the kitchen first. */
export function AssignSheet({ order, open, onClose, onAssign }: AssignSheetProps) {
  const t = useMessages(control);
  const formats = useFormats();
  const { riders } = useCity();
  const [chosen, setChosen] = useState<string>();
  const free = [...riders.values()]
    .filter((rider) => rider.status === 'online')
    .flatMap((rider) =>
      rider.position === undefined
        ? []
        : [{ rider, metres: metresBetween(rider.position, order.restaurant.location) }],
    )
    .sort((a, b) => a.metres - b.metres)
    .slice(0, SHOWN);
  const pick = free.find(({ rider }) => rider.id === chosen) ?? free[0];
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('order.assign')}
      footer={
        pick !== undefined && (
          <Button
            variant="primary"
            size="large"
            wide
            onPress={() => onAssign(pick.rider)}
            data-testid="confirm-assign"
          >
            {t('order.assign.confirm', { name: pick.rider.name })}
          </Button>
        )
      }
    >
      <p className={styles.quiet}>{t(pick === undefined ? 'order.assign.none' : 'order.assign.text')}</p>
      {pick !== undefined && (
        <OneOf
          label={t('order.assign')}
          hideLabel
          value={pick.rider.id}
          onChange={setChosen}
          choices={free.map(({ rider, metres }) => ({
            value: rider.id,
            label: rider.name,
            side: t('order.away', { distance: formats.distance(metres) }),
          }))}
        />
      )}
    </Sheet>
  );
}
