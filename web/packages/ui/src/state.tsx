import { common, useMessages, useProblemText } from '@foodieexpress/i18n';
import { isProblem } from '@foodieexpress/client';
import { CloudOff, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { classes } from './classes';
import styles from './state.module.css';

export interface EmptyProps {
  icon: ReactNode;
  title: string;
  text?: string;
  /** The next step. */
  children?: ReactNode;
}

export function Empty({ icon, title, text, children }: EmptyProps) {
  return (
    <div className={styles.state}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h2>{title}</h2>
      {text !== undefined && <p>{text}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  children?: ReactNode;
}

/** What happened, what it means, what to do, and the button that does it. */
export function ErrorState({ error, onRetry, children }: ErrorStateProps) {
  const t = useMessages(common);
  const { title, text } = useProblemText()(error);
  const offline = isProblem(error) && error.isOffline;
  return (
    <div className={styles.state} role="alert">
      <span className={classes(styles.icon, !offline && styles.bad)} aria-hidden>
        {offline ? <CloudOff size={28} /> : <TriangleAlert size={28} />}
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      <div className={styles.actions}>
        {onRetry !== undefined && (
          <Button variant="primary" onPress={onRetry}>
            {t('action.retry')}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
