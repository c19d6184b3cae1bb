import type { SessionInfo } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Notice, Skeleton, Tag, useToast } from '@foodieexpress/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../client-context';
import { security as messages } from '../messages';
import styles from './security.module.css';

const KEY = ['security', 'sessions'];

/** Every device somebody is signed in on, and the way to end it there. */
export function SessionList() {
  const t = useMessages(messages);
  const problemText = useProblemText();
  const toast = useToast();
  const queries = useQueryClient();
  const { security } = useClient();
  const name = useDeviceName();
  const sessions = useQuery({ queryKey: KEY, queryFn: security.sessions });
  const settled = () => queries.invalidateQueries({ queryKey: KEY });
  const end = useMutation({
    mutationFn: (session: SessionInfo) => security.endSession(session.id),
    onSuccess: (_answer, session) => toast(t('sessions.ended', { device: name(session) })),
    onSettled: settled,
  });
  const endOthers = useMutation({
    mutationFn: security.endOtherSessions,
    onSuccess: () => toast(t('sessions.endedOthers')),
    onSettled: settled,
  });
  if (sessions.isPending)
    return (
      <Loading>
        <Skeleton height={96} />
      </Loading>
    );
  if (sessions.isError) return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const { items } = sessions.data;
  const failed = end.error ?? endOthers.error;
  return (
    <section className={styles.part} aria-labelledby="sessions-title">
      <h3 id="sessions-title">{t('sessions.title')}</h3>
      {failed !== null && <Notice tone="danger">{problemText(failed).text}</Notice>}
      <ul className={styles.list} data-testid="sessions">
        {items.map((session) => (
          <li key={session.id} className={styles.row}>
            <SessionWords session={session} />
            {session.current ? (
              <Tag>{t('sessions.current')}</Tag>
            ) : (
              <Button
                size="small"
                aria-label={t('sessions.end.named', { device: name(session) })}
                busy={end.isPending && end.variables.id === session.id}
                onPress={() => end.mutate(session)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {items.length > 1 && (
        <Button wide busy={endOthers.isPending} onPress={() => endOthers.mutate()}>
          {t('sessions.endOthers')}
        </Button>
      )}
    </section>
  );
}

function SessionWords({ session }: { session: SessionInfo }) {
  const t = useMessages(messages);
  const formats = useFormats();
  const name = useDeviceName();
  const app = t.maybe(`sessions.app.${session.app ?? 'none'}`) ?? t('sessions.app.none');
  const place = session.place === 'unknown' ? t('sessions.place.unknown') : session.place;
  return (
    <span className={styles.words}>
      <strong>{name(session)}</strong>
      <span>
        {app} · {place}
      </span>
      <span>{t('sessions.seen', { when: formats.dateTime(session.lastSeenAt) })}</span>
      <span>{t('sessions.since', { when: formats.dateTime(session.createdAt) })}</span>
    </span>
  );
}

function useDeviceName(): (session: SessionInfo) => string {
  const t = useMessages(messages);
  return ({ device }) => {
    const [browser, system] = device.split(' on ');
    if (browser === undefined || browser === 'Unknown device') return t('sessions.device.unknown');
    return system === undefined ? browser : t('sessions.device.on', { browser, system });
  };
}
