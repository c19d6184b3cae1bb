import { useMessages } from '@foodieexpress/i18n';
import { useUser } from '@foodieexpress/session';
import { Button, Field, Search, Sheet, Switch } from '@foodieexpress/ui';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import { useAddAddress } from '../../data/addresses';
import { useDropoff } from '../../data/dropoff';
import { customer } from '../../messages';
import { AddressMap } from './address-map';
import { AddressResults } from './address-results';
import { useAddressDraft } from './use-address-draft';
import styles from './address-sheet.module.css';

export function AddressSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(customer);
  return (
    <Sheet open={open} onClose={onClose} title={t('address.title')}>
      <AddressForm onDone={onClose} />
    </Sheet>
  );
}

function AddressForm({ onDone }: { onDone: () => void }) {
  const t = useMessages(customer);
  const user = useUser();
  const { dropoff, choose } = useDropoff();
  const draft = useAddressDraft(dropoff);
  const addAddress = useAddAddress();
  const [text, setText] = useState('');
  const [details, setDetails] = useState(dropoff?.details ?? '');
  const [instructions, setInstructions] = useState(dropoff?.instructions ?? '');
  const [keep, setKeep] = useState(false);
  const [label, setLabel] = useState(t('address.saveAs.default'));
  const line = { known: draft.dropoff?.line, finding: t('address.finding'), unknown: t('address.unknown') }[
    draft.street
  ];

  const use = () => {
    if (draft.dropoff === undefined) return;
    choose({
      ...draft.dropoff,
      ...(details === '' ? {} : { details }),
      ...(instructions === '' ? {} : { instructions }),
    });
    if (keep) addAddress.mutate({ label, ...draft.dropoff, ...(details === '' ? {} : { details }) });
    onDone();
  };
  return (
    <div className={styles.body}>
      <Search label={t('address.search')} value={text} onChange={setText} />
      <AddressResults
        text={text}
        onPick={(place) => {
          draft.pick(place);
          setText('');
          setDetails(place.details ?? '');
        }}
      />
      <AddressMap point={draft.point} onMove={draft.movePin} />
      <p className={styles.hint}>{t('address.pinHint')}</p>
      {line !== undefined && (
        <p className={styles.line} role="status">
          <MapPin size={18} aria-hidden />
          {line}
        </p>
      )}
      <Field label={t('address.details')} value={details} onChange={setDetails} />
      <Field label={t('address.instructions')} value={instructions} onChange={setInstructions} />
      {user !== undefined && (
        <div className={styles.keep}>
          <Switch selected={keep} onChange={setKeep}>
            {t('address.save')}
          </Switch>
          {keep && <Field label={t('address.saveAs')} value={label} onChange={setLabel} />}
        </div>
      )}
      <Button
        variant="primary"
        size="large"
        wide
        isDisabled={draft.dropoff === undefined}
        onPress={use}
        data-testid="use-address"
      >
        {t('address.use')}
      </Button>
    </div>
  );
}
