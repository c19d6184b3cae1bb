import { useMessages } from '@foodieexpress/i18n';
import { useClient } from '@foodieexpress/session';
import { OneOf } from '@foodieexpress/ui';
import { useQuery } from '@tanstack/react-query';
import { customer } from '../../messages';
import { PAYMENTS, type PaymentKey } from './payments';

export interface PaymentChoiceProps {
  value: PaymentKey;
  onChange: (value: PaymentKey) => void;
}

export function PaymentChoice({ value, onChange }: PaymentChoiceProps) {
  const t = useMessages(customer);
  const { accounts } = useClient();
  // Cards that fail on purpose make sense only where people try things out.
  const demo = useQuery({ queryKey: ['demo'], queryFn: accounts.demo, retry: false, staleTime: Infinity });
  const keys: PaymentKey[] = demo.isSuccess ? ['visa', 'cash', 'declined', 'slow'] : ['visa', 'cash'];
  const labels: Record<PaymentKey, string> = {
    visa: t('checkout.card.visa'),
    cash: t('checkout.cash'),
    declined: t('checkout.card.declined'),
    slow: t('checkout.card.slow'),
  };
  return (
    <>
      <h2>{t('checkout.payment')}</h2>
      <OneOf
        hideLabel
        label={t('checkout.payment')}
        value={value}
        onChange={(next) => {
          if (next in PAYMENTS) onChange(next as PaymentKey);
        }}
        choices={keys.map((key) => ({ value: key, label: labels[key] }))}
      />
    </>
  );
}
