import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { classes } from './classes';
import styles from './chip.module.css';

export interface ChipProps {
  children: ReactNode;
  selected?: boolean;
  onChange?: (selected: boolean) => void;
  className?: string;
  'aria-label'?: string;
  'data-testid'?: string;
}

/** A filter that is on or off. */
export function Chip({ selected = false, onChange, className, ...rest }: ChipProps) {
  return (
    <ToggleButton
      {...rest}
      isSelected={selected}
      onChange={(next) => onChange?.(next)}
      className={classes(styles.chip, className)}
    />
  );
}

export type Tone = 'neutral' | 'brand' | 'success' | 'warning' | 'danger' | 'info';

/** A word about a thing; pressing it does nothing. */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes(styles.tag, styles[tone])}>{children}</span>;
}
