import { Fragment } from 'react';
import styles from './keys-sheet.module.css';
import { Sheet } from './sheet';

export interface KeysSheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Keys as `useShortcuts` takes them, and what they do. */
  keys: (readonly [keys: string, text: string])[];
}

/** What `?` shows. */
export function KeysSheet({ open, onClose, title, keys }: KeysSheetProps) {
  return (
    <Sheet open={open} onClose={onClose} title={title}>
      <dl className={styles.keys}>
        {keys.map(([sequence, text]) => (
          <Fragment key={sequence}>
            <dt>{text}</dt>
            <dd>
              {sequence.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Sheet>
  );
}
