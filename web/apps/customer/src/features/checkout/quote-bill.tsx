import type { Quote } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Card, classes, Loading, Notice, Skeleton } from '@foodieexpress/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { customer } from '../../messages';
import { BillList } from '../../shared/bill-list';
import styles from './checkout.module.css';

export function QuoteBill({ quote }: { quote: UseQueryResult<Quote> }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const problemText = useProblemText();
  if (quote.isError) return <Notice tone="danger">{problemText(quote.error).text}</Notice>;
  if (quote.data === undefined) {
    return quote.isFetching ? (
      <Loading>
        <Skeleton height={180} radius={12} />
      </Loading>
    ) : null;
  }
  const { low, high } = quote.data.etaMinutes;
  return (
    <Card as="section" className={classes(styles.card)} aria-label={t('bill.title')}>
      <h2>{t('bill.title')}</h2>
      <BillList bill={quote.data} />
      <p className={styles.hint}>{t('checkout.arrives', { minutes: formats.minutes(low, high) })}</p>
    </Card>
  );
}
