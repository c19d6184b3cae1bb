import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes } from './classes';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'icon' | 'floating';
export type ButtonSize = 'small' | 'medium' | 'large';

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** As wide as its container. */
  wide?: boolean;
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'>, ButtonLook {
  children: ReactNode;
  /** The command is running: the button stays in place, keeps its focus and takes no second press. */
  busy?: boolean;
  className?: string;
  /** For end-to-end tests. */
  'data-testid'?: string;
}

export function Button({ variant, size, wide, busy, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      isPending={busy === true}
      className={classes(buttonClass({ variant, size, wide }), busy && styles.busy, className)}
    >
      {children}
      {busy === true && (
        <span className={styles.dots} aria-hidden>
          <i />
          <i />
          <i />
        </span>
      )}
    </AriaButton>
  );
}

/** The same look for a router's link. */
export function buttonClass({
  variant = 'secondary',
  size = 'medium',
  wide,
}: { [K in keyof ButtonLook]: ButtonLook[K] | undefined } = {}): string {
  return classes(styles.button, styles[variant], size !== 'medium' && styles[size], wide && styles.wide);
}
