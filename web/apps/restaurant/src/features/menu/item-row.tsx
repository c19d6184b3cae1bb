import type { MenuItem } from '@foodieexpress/client';
import { useLocalName, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Money, Picture, Switch, useToast } from '@foodieexpress/ui';
import { useAvailability } from '../../data/restaurant';
import { kitchen } from '../../messages';
import styles from './menu.module.css';

export function ItemRow({ item, restaurantId }: { item: MenuItem; restaurantId: string }) {
  const t = useMessages(kitchen);
  const toast = useToast();
  const problemText = useProblemText();
  const availability = useAvailability(restaurantId);
  const name = useLocalName()(item.name, item.nameFr);
  const change = (available: boolean) => {
    const undo = {
      label: t(available ? 'menu.soldOut' : 'menu.available'),
      run: () => availability.mutate({ itemId: item.id, available: !available }),
    };
    availability.mutate(
      { itemId: item.id, available },
      {
        onSuccess: () => toast(t(available ? 'menu.toggled.on' : 'menu.toggled.off', { name }), undo),
        onError: (error) => toast(problemText(error).text),
      },
    );
  };
  return (
    <li className={styles.item} data-sold-out={!item.available || undefined}>
      <span className={styles.picture}>
        <Picture src={item.picture} alt="" />
      </span>
      <span className={styles.name}>
        <b>{name}</b>
        <Money value={item.price} />
      </span>
      <Switch selected={item.available} onChange={change} data-testid="availability-switch">
        <span className={styles.state}>
          <span className="visually-hidden">{name}: </span>
          {t(item.available ? 'menu.available' : 'menu.soldOut')}
        </span>
      </Switch>
    </li>
  );
}
