import type { MenuItem } from '@foodieexpress/client';
import { common, useLocalName, useMessages } from '@foodieexpress/i18n';
import { buttonClass, classes, ErrorState, Picture } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useMenu, useRestaurant } from '../../data/restaurants';
import { CategoryBar } from './category-bar';
import { Facts } from './facts';
import { ItemCard } from './item-card';
import { ItemSheet } from './item-sheet';
import { MenuBones } from './menu-bones';
import styles from './restaurant-view.module.css';

export interface RestaurantViewProps {
  id: string;
  /** The cart: a column on a desktop, a bar at the bottom of a phone. */
  cart: ReactNode;
}

export function RestaurantView({ id, cart }: RestaurantViewProps) {
  const words = useMessages(common);
  const localName = useLocalName();
  const restaurant = useRestaurant(id);
  const menu = useMenu(id);
  const [chosen, setChosen] = useState<MenuItem>();
  const failed = restaurant.isError ? restaurant : menu.isError ? menu : undefined;
  if (failed !== undefined) {
    return (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()}>
        <Link to="/" className={buttonClass()}>
          {words('action.back')}
        </Link>
      </ErrorState>
    );
  }
  if (restaurant.data === undefined) return <MenuBones hero />;
  const orderable = restaurant.data.open && restaurant.data.accepting;
  return (
    <div className={styles.layout}>
      <article>
        <div className={styles.hero}>
          <Picture src={restaurant.data.picture} eager />
          <Link
            to="/"
            className={classes(buttonClass({ variant: 'floating' }), styles.back)}
            aria-label={words('action.back')}
          >
            <ArrowLeft size={20} aria-hidden />
          </Link>
        </div>
        <Facts restaurant={restaurant.data} />
        {menu.data === undefined ? (
          <MenuBones />
        ) : (
          <>
            <CategoryBar categories={menu.data.categories} />
            {menu.data.categories.map((category) => (
              <section
                key={category.id}
                id={category.id}
                className={styles.section}
                aria-labelledby={`h-${category.id}`}
              >
                <h2 id={`h-${category.id}`}>{localName(category.name, category.nameFr)}</h2>
                <ul className={styles.items}>
                  {category.items.map((item) => (
                    <li key={item.id}>
                      <ItemCard item={item} onPress={() => setChosen(item)} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </>
        )}
        {chosen !== undefined && (
          <ItemSheet
            item={chosen}
            restaurant={restaurant.data}
            orderable={orderable && chosen.available}
            onClose={() => setChosen(undefined)}
          />
        )}
      </article>
      <div className={styles.cart}>{cart}</div>
    </div>
  );
}
