import { useMessages } from '@foodieexpress/i18n';
import { Flame, Leaf, Vegan, WheatOff } from 'lucide-react';
import { customer } from '../../messages';
import styles from './item-card.module.css';

const ICONS: Record<string, typeof Leaf | undefined> = {
  vegetarian: Leaf,
  vegan: Vegan,
  'gluten-free': WheatOff,
  spicy: Flame,
};

/** A dietary mark: a picture with its word, never colour alone. */
export function Dietary({ mark, short = false }: { mark: string; short?: boolean }) {
  const t = useMessages(customer);
  const Icon = ICONS[mark];
  const word = t.maybe(`dietary.${mark}`) ?? mark;
  if (Icon === undefined) return <span className={styles.dietary}>{word}</span>;
  return (
    <span className={styles.dietary} title={short ? word : undefined}>
      <Icon size={15} aria-label={short ? word : undefined} aria-hidden={!short} />
      {!short && word}
    </span>
  );
}
