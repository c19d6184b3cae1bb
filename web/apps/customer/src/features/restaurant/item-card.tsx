import type { MenuItem } from '@foodieexpress/client';
import { useLocalName, useMessages } from '@foodieexpress/i18n';
import { cardClass, classes, Money, Picture, Tag } from '@foodieexpress/ui';
import { Button } from 'react-aria-components';
import { customer } from '../../messages';
import { Dietary } from './dietary';
import styles from './item-card.module.css';

export function ItemCard({ item, onPress }: { item: MenuItem; onPress: () => void }) {
  const t = useMessages(customer);
  const localName = useLocalName();
  return (
    <Button
      className={classes(cardClass(), styles.card, !item.available && styles.gone)}
      onPress={onPress}
      data-testid="menu-item"
    >
      <span className={styles.words}>
        <span className={styles.name}>{localName(item.name, item.nameFr)}</span>
        <span className={styles.text}>{localName(item.description, item.descriptionFr)}</span>
        <span className={styles.foot}>
          {item.available ? <Money value={item.price} /> : <Tag>{t('item.soldOut')}</Tag>}
          {item.dietary.map((mark) => (
            <Dietary key={mark} mark={mark} short />
          ))}
        </span>
      </span>
      <Picture src={item.picture} className={classes(styles.picture)} />
    </Button>
  );
}
