import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
} from 'react-aria-components';
import { classes } from './classes';
import styles from './choice.module.css';

export interface Choice {
  value: string;
  label: ReactNode;
  /** At the right end: a price. */
  side?: ReactNode;
  disabled?: boolean;
}

interface GroupProps {
  label: string;
  hideLabel?: boolean;
  choices: Choice[];
}

export interface OneOfProps extends GroupProps {
  value: string | undefined;
  onChange: (value: string) => void;
  /** `rows`: a list with round marks. `tiles`: boxes side by side. */
  look?: 'rows' | 'tiles';
}

/** Exactly one of several. */
export function OneOf({ label, hideLabel, choices, value, onChange, look = 'rows' }: OneOfProps) {
  return (
    <RadioGroup value={value ?? null} onChange={onChange} className={classes(styles.group)}>
      <Label className={hideLabel === true ? 'visually-hidden' : classes(styles.legend)}>{label}</Label>
      <div className={look === 'rows' ? styles.rows : styles.row}>
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value} isDisabled={choice.disabled === true}>
            <RadioButton className={classes(styles.choice, look === 'tiles' && styles.tile)}>
              {look === 'rows' && (
                <span className={classes(styles.mark, styles.radio)} aria-hidden>
                  <i className={styles.dot} />
                </span>
              )}
              <span className={classes(look === 'rows' && styles.main)}>{choice.label}</span>
              {choice.side !== undefined && <span className={styles.side}>{choice.side}</span>}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

export interface SomeOfProps extends GroupProps {
  value: string[];
  onChange: (value: string[]) => void;
  /** When this many are chosen the others cannot be. */
  max?: number;
}

/** Any number of several. */
export function SomeOf({ label, hideLabel, choices, value, onChange, max }: SomeOfProps) {
  const full = max !== undefined && value.length >= max;
  return (
    <CheckboxGroup value={value} onChange={onChange} className={classes(styles.group)}>
      <Label className={hideLabel === true ? 'visually-hidden' : classes(styles.legend)}>{label}</Label>
      <div className={styles.rows}>
        {choices.map((choice) => (
          <CheckboxField
            key={choice.value}
            value={choice.value}
            isDisabled={choice.disabled === true || (full && !value.includes(choice.value))}
          >
            <CheckboxButton className={classes(styles.choice)}>
              <span className={classes(styles.mark, styles.check)} aria-hidden>
                <Check size={15} strokeWidth={3} />
              </span>
              <span className={styles.main}>{choice.label}</span>
              {choice.side !== undefined && <span className={styles.side}>{choice.side}</span>}
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
}
