import { useLocalName, useMessages } from '@foodieexpress/i18n';
import { Button, Empty, ErrorState, Loading, Search, Skeleton, Tag, useShortcuts } from '@foodieexpress/ui';
import { SearchX, UtensilsCrossed } from 'lucide-react';
import { useRef, useState } from 'react';
import { useMenu } from '../../data/restaurant';
import { kitchen } from '../../messages';
import { ItemRow } from './item-row';
import styles from './menu.module.css';
import { matching } from './matching';

/** Every dish with a switch: what is sold out leaves the diners' menu at once. */
export function MenuPage({ restaurantId }: { restaurantId: string }) {
  const t = useMessages(kitchen);
  const localName = useLocalName();
  const menu = useMenu(restaurantId);
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });

  if (menu.isPending) return <MenuSkeleton />;
  if (menu.isError) return <ErrorState error={menu.error} onRetry={() => void menu.refetch()} />;
  const soldOut = menu.data.categories.flatMap((each) => each.items).filter((item) => !item.available).length;
  const found = matching(menu.data.categories, words);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('menu.title')}</h1>
        {soldOut > 0 && <Tag tone="warning">{t.plural('menu.out', soldOut)}</Tag>}
        <p>{t('menu.text')}</p>
      </header>
      <Search label={t('menu.search')} value={words} onChange={setWords} inputRef={input} />
      {menu.data.categories.length === 0 && (
        <Empty icon={<UtensilsCrossed size={28} />} title={t('menu.empty')} text={t('menu.empty.text')} />
      )}
      {found.length === 0 && menu.data.categories.length > 0 && (
        <Empty icon={<SearchX size={28} />} title={t('menu.none')} text={t('menu.none.text')}>
          <Button onPress={() => setWords('')}>{t('menu.clear')}</Button>
        </Empty>
      )}
      {found.map((category) => (
        <section key={category.id} className={styles.category}>
          <h2>{localName(category.name, category.nameFr)}</h2>
          <ul className={styles.items}>
            {category.items.map((item) => (
              <ItemRow key={item.id} item={item} restaurantId={restaurantId} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function MenuSkeleton() {
  return (
    <Loading className={styles.page ?? ''}>
      <Skeleton width={280} height={34} />
      <Skeleton height={48} radius={12} />
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={72} radius={12} />
      ))}
    </Loading>
  );
}
