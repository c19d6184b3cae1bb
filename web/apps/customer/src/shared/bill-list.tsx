import type { Bill } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { classes, Money } from '@foodieexpress/ui';
import { Info } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { customer } from '../messages';
import styles from './bill-list.module.css';

const LINES = ['subtotal', 'discount', 'deliveryFee', 'serviceFee', 'tax', 'tip'] as const;

/** Each line explains itself on tap; lines of nothing are left out. */
export function BillList({ bill }: { bill: Bill }) {
  const t = useMessages(customer);
  return (
    <div className={styles.bill}>
      {LINES.filter((line) => line === 'subtotal' || bill[line].amountMinor !== 0).map((line) => (
        <Disclosure key={line} className={classes(styles.line)}>
          <Button slot="trigger" className={classes(styles.name)}>
            {t(`bill.${line}`)}
            <Info size={14} aria-label={t('bill.explain')} />
          </Button>
          <Money
            value={
              line === 'discount' ? { ...bill.discount, amountMinor: -bill.discount.amountMinor } : bill[line]
            }
          />
          <DisclosurePanel className={classes(styles.why)}>{t(`bill.${line}.why`)}</DisclosurePanel>
        </Disclosure>
      ))}
      <p className={styles.total}>
        <span>{t('bill.total')}</span>
        <Money value={bill.total} />
      </p>
    </div>
  );
}
