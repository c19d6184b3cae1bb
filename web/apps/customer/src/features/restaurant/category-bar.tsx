import type { MenuCategory } from '@foodieexpress/client';
import { useLocalName, useMessages } from '@foodieexpress/i18n';
import { useReducedMotion } from '@foodieexpress/ui';
import { useEffect, useRef, useState } from 'react';
import { customer } from '../../messages';
import styles from './category-bar.module.css';

/** The categories of the menu; the one being read is marked and kept in sight. */
export function CategoryBar({ categories }: { categories: MenuCategory[] }) {
  const t = useMessages(customer);
  const localName = useLocalName();
  const reduced = useReducedMotion();
  const behavior = reduced ? 'instant' : 'smooth';
  const bar = useRef<HTMLElement>(null);
  const [reading, setReading] = useState(categories[0]?.id);

  useEffect(() => {
    const seen = new IntersectionObserver(
      (entries) => {
        const entry = entries.find((each) => each.isIntersecting);
        if (entry !== undefined) setReading(entry.target.id);
      },
      // A thin band below the bars decides what is being read.
      { rootMargin: '-130px 0px -75% 0px' },
    );
    for (const { id } of categories) {
      const section = document.getElementById(id);
      if (section !== null) seen.observe(section);
    }
    return () => seen.disconnect();
  }, [categories]);

  useEffect(() => {
    const link = bar.current?.querySelector<HTMLElement>('[aria-current="true"]');
    // scrollIntoView would also move the page.
    if (link) bar.current?.scrollTo({ left: link.offsetLeft - 24, behavior });
  }, [reading, behavior]);

  return (
    <nav ref={bar} className={styles.bar} aria-label={t('restaurant.menu')}>
      {categories.map(({ id, name, nameFr }) => (
        <a
          key={id}
          href={`#${id}`}
          className={styles.link}
          aria-current={id === reading ? 'true' : undefined}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById(id)?.scrollIntoView({ behavior, block: 'start' });
          }}
        >
          {localName(name, nameFr)}
        </a>
      ))}
    </nav>
  );
}
