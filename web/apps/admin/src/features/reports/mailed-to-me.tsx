import type { ReportKind } from '@foodieexpress/client';
import { useLocale, useMessages } from '@foodieexpress/i18n';
import { Card, Chip, ErrorState } from '@foodieexpress/ui';
import { useSubscription } from '../../data/reports';
import { reports } from '../../messages/reports';
import styles from './reports.module.css';

const KINDS: readonly ReportKind[] = ['daily', 'weekly', 'monthly'];

/** Which reports oneself gets by mail. */
export function MailedToMe() {
  const t = useMessages(reports);
  const { locale } = useLocale();
  const { query, change } = useSubscription();
  const kinds = query.data?.kinds ?? [];
  const failed = query.error ?? change.error;
  const set = (kind: ReportKind, on: boolean) =>
    change.mutate({
      kinds: KINDS.filter((each) => (each === kind ? on : kinds.includes(each))),
      language: locale,
    });
  return (
    <Card as="section" className={styles.block}>
      <h2>{t('mail.title')}</h2>
      <p className={styles.quiet}>{t('mail.about')}</p>
      {query.isSuccess && (
        <div className={styles.line} role="group" aria-label={t('mail.title')}>
          {KINDS.map((kind) => (
            <Chip
              key={kind}
              selected={kinds.includes(kind)}
              data-testid={`mail-${kind}`}
              onChange={(on) => set(kind, on)}
            >
              {t(`kind.${kind}`)}
            </Chip>
          ))}
        </div>
      )}
      {failed !== null && <ErrorState error={failed} onRetry={() => void query.refetch()} />}
    </Card>
  );
}
