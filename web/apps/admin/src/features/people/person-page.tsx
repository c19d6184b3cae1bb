import type { Account } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { useUser } from '@foodieexpress/session';
import { Card, ErrorState, Loading, Notice, Skeleton } from '@foodieexpress/ui';
import { Link, useParams } from '@tanstack/react-router';
import { control } from '../../messages';
import { people } from '../../messages/people';
import { useAccount } from '../../data/people';
import { Only, useMay } from '../../shared/permissions';
import { Commands } from './commands';
import { StateTag } from './state-tag';
import styles from '../../shared/person.module.css';

const COUNTS = ['orders', 'openOrders', 'deliveries', 'openDeliveries'] as const;

export function PersonPage() {
  return (
    <Only may="manage_users">
      <Person />
    </Only>
  );
}

function Person() {
  const t = useMessages(people);
  const { id } = useParams({ from: '/people/$id' });
  const account = useAccount(id);
  return (
    <div className={styles.page}>
      <Link to="/people">← {t('person.back')}</Link>
      {account.isPending && (
        <Loading>
          <Skeleton height={320} radius={12} />
        </Loading>
      )}
      {account.isError && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.isSuccess && <Shown account={account.data} />}
    </div>
  );
}

function Shown({ account }: { account: Account }) {
  const t = useMessages(people);
  const own = useUser()?.id === account.user.id;
  const may = useMay();
  const { user } = account;
  return (
    <>
      <header className={styles.head}>
        <h1>{user.businessName ?? `${user.firstName} ${user.lastName}`.trim()}</h1>
        <StateTag state={account.state} until={account.until} />
        {may('view_analytics') && (
          <>
            <Link to="/actions" search={{ user: user.id }}>
              {t('person.actions')}
            </Link>
            <Link to="/people/$id/behaviour" params={{ id: user.id }} data-testid="behaviour-link">
              {t('person.behaviour')}
            </Link>
          </>
        )}
      </header>
      {own ? <Notice>{t('person.own')}</Notice> : <Commands account={account} />}
      <Facts account={account} />
      <Sessions account={account} />
      <History account={account} />
    </>
  );
}

function Facts({ account }: { account: Account }) {
  const t = useMessages(people);
  const words = useMessages(control);
  const formats = useFormats();
  const { user, activity } = account;
  const proven = (yes: boolean) => t(yes ? 'person.verified' : 'person.unverified');
  return (
    <Card>
      <dl className={styles.facts}>
        <dt>{t('person.email')}</dt>
        <dd>
          {user.email} ({proven(user.isEmailVerified)})
        </dd>
        {user.phone !== undefined && (
          <>
            <dt>{t('person.phone')}</dt>
            <dd>
              {user.phone} ({proven(user.isPhoneVerified)})
            </dd>
          </>
        )}
        <dt>{t('person.roles')}</dt>
        <dd>{user.roles.map((role) => words(`people.role.${role}`)).join(', ')}</dd>
        <dt>{t('person.since')}</dt>
        <dd>{formats.date(user.createdAt)}</dd>
        {account.reason !== undefined && (
          <>
            <dt>{t('person.reason')}</dt>
            <dd data-testid="shut-reason">{account.reason}</dd>
          </>
        )}
        {COUNTS.filter((count) => (activity[count] ?? 0) > 0).map((count) => (
          <div key={count} style={{ display: 'contents' }}>
            <dt>{t(`person.${count}`)}</dt>
            <dd>{activity[count]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Sessions({ account }: { account: Account }) {
  const t = useMessages(people);
  const words = useMessages(control);
  const formats = useFormats();
  return (
    <section className={styles.block}>
      <h2>{t('person.sessions')}</h2>
      {account.sessions.length === 0 && <p className={styles.quiet}>{t('person.sessions.none')}</p>}
      <ul className={styles.list}>
        {account.sessions.map((session) => (
          <li key={session.id}>
            {words(`people.role.${session.role}`)} · {session.app ?? t('person.session.api')} ·{' '}
            {t('person.session.seen', { at: formats.dateTime(session.lastSeenAt) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ account }: { account: Account }) {
  const t = useMessages(people);
  const words = useMessages(control);
  const formats = useFormats();
  return (
    <section className={styles.block}>
      <h2>{t('person.history')}</h2>
      {account.audit.length === 0 && <p className={styles.quiet}>{t('person.history.none')}</p>}
      <ul className={styles.list}>
        {account.audit.map((act) => (
          <li key={act.id}>
            {formats.dateTime(act.at)} · <code>{act.action}</code> ·{' '}
            {t('person.history.by', { who: words.maybe(`actor.${act.actorRole}`) ?? act.actorRole })}
          </li>
        ))}
      </ul>
    </section>
  );
}
