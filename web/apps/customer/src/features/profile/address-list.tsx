import type { Address } from '@foodieexpress/client';
import { common, useMessages } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Skeleton, useToast } from '@foodieexpress/ui';
import { Trash2 } from 'lucide-react';
import { useAddAddress, useAddresses, useRemoveAddress } from '../../data/addresses';
import { customer } from '../../messages';
import styles from './profile.module.css';

export function AddressList() {
  const t = useMessages(customer);
  const words = useMessages(common);
  const toast = useToast();
  const addresses = useAddresses();
  const remove = useRemoveAddress();
  const add = useAddAddress();
  if (addresses.isPending) {
    return (
      <Loading>
        <Skeleton height={48} />
      </Loading>
    );
  }
  if (addresses.isError)
    return <ErrorState error={addresses.error} onRetry={() => void addresses.refetch()} />;
  if (addresses.data.items.length === 0) return <p className={styles.hint}>{t('profile.addresses.empty')}</p>;

  const removeWithUndo = (address: Address) => {
    const { label, line, details, location, isDefault } = address;
    remove.mutate(address, {
      onSuccess: () =>
        toast(t('profile.removed', { name: label }), {
          label: words('action.undo'),
          run: () =>
            add.mutate({ label, line, location, isDefault, ...(details === undefined ? {} : { details }) }),
        }),
    });
  };
  return (
    <ul className={styles.form}>
      {addresses.data.items.map((address) => (
        <li key={address.id} className={styles.row}>
          <span className={styles.words}>
            <strong>{address.label}</strong>
            <span>{[address.line, address.details].filter(Boolean).join(', ')}</span>
          </span>
          <Button
            variant="icon"
            aria-label={t('profile.remove', { name: address.label })}
            isDisabled={remove.isPending}
            onPress={() => removeWithUndo(address)}
          >
            <Trash2 size={18} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
