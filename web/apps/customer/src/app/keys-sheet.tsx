import { useMessages } from '@foodieexpress/i18n';
import { Sheet } from '@foodieexpress/ui';
import { Fragment } from 'react';
import { customer } from '../messages';
import styles from './keys-sheet.module.css';

const KEYS = [
  ['/', 'keys.search'],
  ['g d', 'keys.discover'],
  ['g o', 'keys.orders'],
  ['g n', 'keys.notifications'],
  ['g p', 'keys.profile'],
  ['?', 'keys.help'],
] as const;

export function KeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(customer);
  return (
    <Sheet open={open} onClose={onClose} title={t('keys.title')}>
      <dl className={styles.keys}>
        {KEYS.map(([keys, text]) => (
          <Fragment key={keys}>
            <dt>{t(text)}</dt>
            <dd>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Sheet>
  );
}
