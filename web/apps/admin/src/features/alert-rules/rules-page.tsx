import type { AlertRule } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Button, buttonClass, ErrorState, Loading, Skeleton, Tag } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRules } from '../../data/alerts';
import { alerts } from '../../messages/alerts';
import { useMay } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import { RuleSheet } from './rule-sheet';
import styles from './rules.module.css';

/** When the platform raises an alert. */
export function RulesPage() {
  const t = useMessages(alerts);
  const may = useMay();
  const rules = useRules();
  const [open, setOpen] = useState<AlertRule | 'new'>();
  const mayChange = may('system_settings');
  return (
    <div className={table.page}>
      <header className={styles.head}>
        <h1>{t('rules.title')}</h1>
        <Link to="/alerts" className={buttonClass({ size: 'small' })}>
          {t('rules.alerts')}
        </Link>
        {mayChange && (
          <Button size="small" variant="primary" onPress={() => setOpen('new')} data-testid="rule-new">
            {t('rules.new')}
          </Button>
        )}
      </header>
      {rules.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
      <ul className={styles.rules} aria-label={t('rules.title')}>
        {rules.data?.items.map((rule) => (
          <li key={rule.id} className={styles.rule} data-testid="rule-row" data-rule={rule.id}>
            <button type="button" className={table.link} onClick={() => setOpen(rule)}>
              {t.maybe(`rule.${rule.slug ?? ''}`) ?? rule.name}
            </button>
            <span className={styles.quiet}>
              {rule.measure} · {t(`kind.${rule.condition.kind}`)}
            </span>
            <span className={styles.tags}>
              <Tag tone={rule.severity === 'critical' ? 'danger' : rule.severity}>
                {t(`severity.${rule.severity}`)}
              </Tag>
              {!rule.enabled && <Tag tone="neutral">{t('rules.off')}</Tag>}
              {(rule.firing ?? 0) > 0 && (
                <Tag tone="danger">{t.plural('rules.firing', rule.firing ?? 0)}</Tag>
              )}
            </span>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <RuleSheet
          rule={open === 'new' ? undefined : open}
          mayChange={mayChange}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
