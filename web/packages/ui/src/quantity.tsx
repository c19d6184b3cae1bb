import { common, useMessages } from '@foodieexpress/i18n';
import { Minus, Plus, Trash2 } from 'lucide-react';
import { Button } from './button';
import { classes } from './classes';
import styles from './quantity.module.css';

export interface QuantityProps {
  value: number;
  onChange: (value: number) => void;
  /** Default 1. With 0 the last step down shows a bin. */
  min?: number;
  max?: number;
  /** What is counted, for a screen reader. */
  label: string;
  size?: 'small' | 'medium';
}

export function Quantity({ value, onChange, min = 1, max = 20, label, size = 'medium' }: QuantityProps) {
  const t = useMessages(common);
  return (
    <div
      className={classes(styles.quantity, size === 'small' && styles.small)}
      role="group"
      aria-label={label}
    >
      <Button
        variant="icon"
        aria-label={t('quantity.less')}
        isDisabled={value <= min}
        onPress={() => {
          onChange(value - 1);
        }}
      >
        {min === 0 && value === 1 ? <Trash2 size={16} aria-hidden /> : <Minus size={16} aria-hidden />}
      </Button>
      <span className={classes(styles.count, 'tabular')} aria-live="polite">
        {value}
      </span>
      <Button
        variant="icon"
        aria-label={t('quantity.more')}
        isDisabled={value >= max}
        onPress={() => {
          onChange(value + 1);
        }}
      >
        <Plus size={16} aria-hidden />
      </Button>
    </div>
  );
}
