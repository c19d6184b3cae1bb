import type { Behavior } from '@foodieexpress/client';
import { formats as formatsOf, useLocale, useMessages } from '@foodieexpress/i18n';
import { Card, ErrorState, Loading, Notice, Skeleton } from '@foodieexpress/ui';
import { Link, useParams } from '@tanstack/react-router';
import { useBehaviour } from '../../data/analytics';
import { behaviour } from '../../messages/behaviour';
import { Only, useMay } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import { Anomalies } from './anomalies';
import styles from './behaviour.module.css';
import { Devices } from './devices';
import { Hours } from './hours';
import { Orders } from './orders';
import { RecentActions } from './recent-actions';
import { Steps } from './steps';

export function BehaviourPage() {
  return (
    <Only may="view_analytics">
      <Page />
    </Only>
  );
}

function Page() {
  const t = useMessages(behaviour);
  const may = useMay();
  const { id } = useParams({ from: '/people/$id/behaviour' });
  const read = useBehaviour(id);
  return (
    <div className={table.page}>
      {may('manage_users') && (
        <Link to="/people/$id" params={{ id }}>
          ← {t('behaviour.back')}
        </Link>
      )}
      <h1>{t('behaviour.title')}</h1>
      {read.isPending && (
        <Loading>
          <Skeleton height={160} radius={12} />
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.isSuccess && <Shown read={read.data} />}
    </div>
  );
}

/** What is unusual comes first: it is why somebody looks. */
function Shown({ read }: { read: Behavior }) {
  const t = useMessages(behaviour);
  const { locale } = useLocale();
  const formats = formatsOf(locale, read.zone);
  const patterns = read.behavior_patterns;
  return (
    <>
      <p className={styles.quiet}>
        {t.plural('behaviour.counted', patterns.counted_actions, {
          since: formats.dateTime(patterns.since),
          zone: read.zone,
        })}
      </p>
      {patterns.capped && <Notice>{t('behaviour.capped')}</Notice>}
      <Anomalies anomalies={patterns.anomalies} />
      <Hours patterns={patterns} />
      <div className={styles.columns}>
        <Orders patterns={patterns} />
        <Card as="section" className={styles.block}>
          <h2>{t('funnel.sessions')}</h2>
          <Steps id="sessions" steps={patterns.funnel.sessions} />
        </Card>
        <Card as="section" className={styles.block}>
          <h2>{t('funnel.orders')}</h2>
          <Steps id="orders" steps={patterns.funnel.orders} />
        </Card>
        <Devices patterns={patterns} />
      </div>
      <RecentActions read={read} />
    </>
  );
}
