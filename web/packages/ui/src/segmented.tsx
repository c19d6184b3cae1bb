import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes';
import styles from './segmented.module.css';

export interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  onChange: (value: V) => void;
  items: { value: V; label: ReactNode }[];
}

/** A switch between a few views of the same thing. */
export function Segmented<V extends string>({ label, value, onChange, items }: SegmentedProps<V>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = [...keys];
        const item = items.find((each) => each.value === key);
        if (item !== undefined) onChange(item.value);
      }}
      className={classes(styles.group)}
    >
      {items.map((item) => (
        <ToggleButton key={item.value} id={item.value} className={classes(styles.item)}>
          {item.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
