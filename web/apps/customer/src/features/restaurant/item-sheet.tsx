import { isProblem, type MenuItem, type NewCartLine, type Restaurant } from '@foodieexpress/client';
import { common, useFormats, useLocalName, useMessages, useProblemText } from '@foodieexpress/i18n';
import { useUser } from '@foodieexpress/session';
import { Button, classes, Field, Notice, Picture, Quantity, Sheet } from '@foodieexpress/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddLine } from '../../data/cart';
import { customer } from '../../messages';
import { firstChoices, missingGroup, optionIds, priceOf } from './choices';
import { Dietary } from './dietary';
import { OptionGroups } from './option-groups';
import { ReplaceCart } from './replace-cart';
import styles from './item-sheet.module.css';

export interface ItemSheetProps {
  item: MenuItem;
  restaurant: Restaurant;
  orderable: boolean;
  onClose: () => void;
}

export function ItemSheet({ item, restaurant, orderable, onClose }: ItemSheetProps) {
  const t = useMessages(customer);
  const words = useMessages(common);
  const formats = useFormats();
  const localName = useLocalName();
  const problemText = useProblemText();
  const user = useUser();
  const navigate = useNavigate();
  const addLine = useAddLine();
  const [chosen, setChosen] = useState(() => firstChoices(item));
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<string>();
  const name = localName(item.name, item.nameFr);
  const otherCart = isProblem(addLine.error, 'ordering.other-restaurant');

  const add = (replace: boolean) => {
    const missing = missingGroup(item, chosen);
    if (missing !== undefined) {
      setAsked(missing.id);
      document.getElementById(`group-${missing.id}`)?.scrollIntoView({ block: 'center' });
      return;
    }
    if (user === undefined) {
      void navigate({ to: '/sign-in', search: { next: `/restaurants/${restaurant.id}` } });
      return;
    }
    const line: NewCartLine = {
      restaurantId: restaurant.id,
      itemId: item.id,
      quantity,
      optionIds: optionIds(chosen),
    };
    addLine.mutate(
      { ...line, ...(note.trim() === '' ? {} : { note: note.trim() }), ...(replace ? { replace } : {}) },
      {
        // The cart, in sight, is the answer.
        onSuccess: onClose,
      },
    );
  };
  const footer = (
    <div className={styles.foot}>
      <Quantity value={quantity} onChange={setQuantity} label={t('item.quantity')} />
      <Button
        variant="primary"
        size="large"
        wide
        busy={addLine.isPending}
        onPress={() => add(false)}
        data-testid="add-to-cart"
      >
        {t('item.add', { price: formats.money(priceOf(item, chosen, quantity)) })}
      </Button>
    </div>
  );
  return (
    <Sheet open onClose={onClose} title={name} bare {...(orderable ? { footer } : {})}>
      <Picture src={item.picture} className={classes(styles.picture)} eager />
      <div className={styles.body}>
        <header className={styles.head}>
          <h2>{name}</h2>
          <p>{localName(item.description, item.descriptionFr)}</p>
          {item.dietary.length > 0 && (
            <p className={styles.marks}>
              {item.dietary.map((mark) => (
                <Dietary key={mark} mark={mark} />
              ))}
            </p>
          )}
          {item.allergens.length > 0 && (
            <p className={styles.allergens}>
              {t('item.allergens', {
                list: formats.list(item.allergens.map((each) => words.maybe(`allergen.${each}`) ?? each)),
              })}
            </p>
          )}
        </header>
        {!item.available && <Notice tone="warning">{t('item.soldOut')}</Notice>}
        {addLine.isError && !otherCart && <Notice tone="danger">{problemText(addLine.error).text}</Notice>}
        {orderable && <OptionGroups item={item} chosen={chosen} onChange={setChosen} asked={asked} />}
        {orderable && <Field label={t('item.note')} value={note} onChange={setNote} maxLength={200} />}
      </div>
      <ReplaceCart
        open={otherCart}
        name={restaurant.name}
        busy={addLine.isPending}
        onKeep={addLine.reset}
        onReplace={() => add(true)}
      />
    </Sheet>
  );
}
