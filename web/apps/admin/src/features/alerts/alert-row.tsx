import type { Alert } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import { useEffect, useRef } from 'react';
import { alerts } from '../../messages/alerts';
import { useAmount } from '../../shared/use-amount';
import { SeverityTag, StateTags } from './alert-tags';
import styles from './alerts.module.css';

export interface AlertRowProps {
  alert: Alert;
  /** Chosen by the keys. */
  chosen: boolean;
  mayAct: boolean;
  onOpen: () => void;
  onAcknowledge: () => void;
  onResolve: () => void;
  onSilence: () => void;
}

export function AlertRow({
  alert,
  chosen,
  mayAct,
  onOpen,
  onAcknowledge,
  onResolve,
  onSilence,
}: AlertRowProps) {
  const t = useMessages(alerts);
  const formats = useFormats();
  const amount = useAmount();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { state, resolvedAt } = alert;
  const time =
    resolvedAt === undefined
      ? t('alert.since', { time: formats.dateTime(alert.firedAt ?? alert.startedAt) })
      : t('alert.was', {
          from: formats.dateTime(alert.firedAt ?? alert.startedAt),
          to: formats.dateTime(resolvedAt),
        });
  return (
    <li
      ref={row}
      className={styles.row}
      data-severity={state === 'firing' ? alert.severity : undefined}
      data-chosen={chosen || undefined}
      data-testid="alert-row"
      data-rule={alert.ruleId}
      data-state={state}
    >
      <div className={styles.what}>
        <button type="button" className={styles.open} onClick={onOpen} data-testid="alert-open">
          {t.maybe(`rule.${alert.slug ?? ''}`) ?? alert.rule}
        </button>
        <span className={styles.quiet}>
          {alert.group === '' ? t('group.all') : alert.group} · {alert.measure}
        </span>
        <span className="tabular">
          {t('alert.value', {
            value: amount(alert.value, alert.unit),
            limit: amount(alert.limit, alert.unit),
          })}{' '}
          · {time}
        </span>
      </div>
      <div className={styles.tags}>
        <SeverityTag severity={alert.severity} />
        <StateTags alert={alert} />
      </div>
      {mayAct && state === 'firing' && (
        <div className={styles.acts}>
          {alert.acknowledgedAt === undefined && (
            <Button size="small" variant="primary" onPress={onAcknowledge} data-testid="alert-acknowledge">
              {t('act.acknowledge')}
            </Button>
          )}
          <Button size="small" onPress={onSilence} data-testid="alert-silence">
            {t('act.silence')}
          </Button>
          <Button size="small" onPress={onResolve} data-testid="alert-resolve">
            {t('act.resolve')}
          </Button>
        </div>
      )}
    </li>
  );
}
