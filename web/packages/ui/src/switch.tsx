import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import { classes } from './classes';
import styles from './switch.module.css';

export interface SwitchProps {
  children: ReactNode;
  selected: boolean;
  onChange: (selected: boolean) => void;
  disabled?: boolean;
  'data-testid'?: string;
}

export function Switch({ children, selected, onChange, disabled = false, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} isSelected={selected} onChange={onChange} isDisabled={disabled}>
      <SwitchButton className={classes(styles.switch)}>
        <span className={styles.track} aria-hidden>
          <i />
        </span>
        {children}
      </SwitchButton>
    </SwitchField>
  );
}
