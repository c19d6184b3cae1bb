import type { HTMLAttributes } from 'react';
import { classes } from './classes';
import styles from './card.module.css';

export interface CardProps extends HTMLAttributes<HTMLElement> {
  as?: 'div' | 'section' | 'article' | 'li';
  /** Default true. */
  padded?: boolean;
}

export function Card({ as: Tag = 'div', padded = true, className, ...rest }: CardProps) {
  return <Tag {...rest} className={classes(styles.card, padded && styles.padded, className)} />;
}

/** The card's look on a link or a button that is pressed as a whole. */
export function cardClass({ padded = false }: { padded?: boolean } = {}): string {
  return classes(styles.card, styles.pressable, padded && styles.padded);
}
