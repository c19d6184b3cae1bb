import { useMessages } from '@foodieexpress/i18n';
import { KeysSheet as SharedKeysSheet } from '@foodieexpress/ui';
import { customer } from '../messages';

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
    <SharedKeysSheet
      open={open}
      onClose={onClose}
      title={t('keys.title')}
      keys={KEYS.map(([keys, text]) => [keys, t(text)] as const)}
    />
  );
}
