import { classes } from './classes';
import styles from './step-line.module.css';

export interface Step {
  key: string;
  label: string;
  /** When it was reached, already formatted. */
  time?: string;
  state: 'done' | 'current' | 'todo';
}

/** Where a thing is on its way; `mini` shows only the line. */
export function StepLine({ steps, label, mini = false }: { steps: Step[]; label: string; mini?: boolean }) {
  return (
    <ol className={classes(styles.line, mini && styles.mini)} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={classes(styles.step, step.state !== 'todo' && styles[step.state])}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.track} aria-hidden>
            <i />
          </span>
          <span className={mini ? 'visually-hidden' : styles.label}>{step.label}</span>
          {!mini && step.time !== undefined && (
            <span className={classes(styles.time, 'tabular')}>{step.time}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
