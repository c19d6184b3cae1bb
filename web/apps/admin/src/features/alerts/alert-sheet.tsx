import type { AlertDetail } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { ErrorState, Loading, Sheet, Skeleton } from '@foodieexpress/ui';
import { useAlert } from '../../data/alerts';
import { alerts } from '../../messages/alerts';
import { useAmount } from '../../shared/use-amount';
import { LineChart } from '../../shared/line-chart';
import { SeverityTag, StateTags } from './alert-tags';
import styles from './alerts.module.css';

/** An alert with its way: the measure around it, what happened, who was told. */
export function AlertSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages(alerts);
  const detail = useAlert(id);
  return (
    <Sheet open onClose={onClose} title={detail.data?.alert.rule ?? t('detail.title')}>
      {detail.isPending && (
        <Loading>
          <Skeleton height={240} radius={12} />
        </Loading>
      )}
      {detail.isError && <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.isSuccess && <Body detail={detail.data} />}
    </Sheet>
  );
}

function Body({ detail: { alert, history, notices, series } }: { detail: AlertDetail }) {
  const t = useMessages(alerts);
  const formats = useFormats();
  const amount = useAmount();
  const write = (value: number) => amount(value, alert.unit);
  const values = series.map((point) => point.value);
  const names = (channel: string) => t.maybe(`channel.${channel}`) ?? channel;
  return (
    <div className={styles.detail} data-testid="alert-detail">
      <div className={styles.tags}>
        <SeverityTag severity={alert.severity} />
        <StateTags alert={alert} />
      </div>
      <LineChart
        points={series.map(({ minute, value }) => ({ at: minute, value }))}
        limit={alert.limit}
        bands={alert.firedAt === undefined ? [] : [{ from: alert.firedAt, to: alert.resolvedAt }]}
        label={`${t('detail.chart')}: ${t('detail.chart.say', {
          low: write(Math.min(...values)),
          high: write(Math.max(...values)),
          limit: write(alert.limit),
        })}`}
        write={write}
      />
      <dl className={styles.facts}>
        <dt>{t('detail.measure')}</dt>
        <dd>
          {alert.measure} · {alert.group === '' ? t('group.all') : alert.group}
        </dd>
        <dt>{t('detail.peak')}</dt>
        <dd>{t('alert.value', { value: write(alert.peak), limit: write(alert.limit) })}</dd>
      </dl>
      <h3>{t('detail.history')}</h3>
      <ol className={styles.entries}>
        {history.map((entry) => (
          <li key={`${entry.at}${entry.kind}${entry.detail ?? ''}`} data-kind={entry.kind}>
            <time dateTime={entry.at} className="tabular">
              {formats.second(entry.at)}
            </time>{' '}
            {t(`entry.${entry.kind}`, { detail: names(entry.detail ?? '') })}
          </li>
        ))}
      </ol>
      <h3>{t('detail.notices')}</h3>
      {notices.length === 0 && <p className={styles.quiet}>{t('detail.notices.none')}</p>}
      <ul className={styles.entries}>
        {notices.map((notice) => (
          <li key={notice.id}>
            {names(notice.channel)}: {t(`notice.${notice.state}`, { count: notice.attempts })}
            {notice.error !== undefined && <span className={styles.quiet}> · {notice.error}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
