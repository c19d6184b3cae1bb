import { useFormats, useMessages } from '@foodieexpress/i18n';
import { OneOf } from '@foodieexpress/ui';
import { customer } from '../../messages';
import styles from './checkout.module.css';

const TIPS = [0, 100, 200, 300, 500];

export interface TipChoiceProps {
  currency: string;
  /** Minor units. */
  value: number;
  onChange: (amountMinor: number) => void;
}

export function TipChoice({ currency, value, onChange }: TipChoiceProps) {
  const t = useMessages(customer);
  const formats = useFormats();
  return (
    <>
      <div>
        <h2>{t('checkout.tip')}</h2>
        <p className={styles.hint}>{t('checkout.tip.hint')}</p>
      </div>
      <OneOf
        hideLabel
        look="tiles"
        label={t('checkout.tip')}
        value={String(value)}
        onChange={(next) => onChange(Number(next))}
        choices={TIPS.map((amountMinor) => ({
          value: String(amountMinor),
          label: amountMinor === 0 ? t('checkout.tip.none') : formats.wholeMoney({ amountMinor, currency }),
        }))}
      />
    </>
  );
}
