import type { Behavior } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Card, Tag } from '@foodieexpress/ui';
import { behaviour } from '../../messages/behaviour';
import styles from './behaviour.module.css';

/** With what and from where, the latest session first. */
export function Devices({ patterns }: { patterns: Behavior['behavior_patterns'] }) {
  const t = useMessages(behaviour);
  const formats = useFormats();
  const agent = (word: string) => t.maybe(`agent.${word}`) ?? word;
  const { devices, sessions, session_changes: changes } = patterns;
  return (
    <Card as="section" className={styles.block} data-testid="devices">
      <h2>{t('devices.title')}</h2>
      <p className={styles.quiet}>
        {devices
          .map((each) => t('devices.of', { agent: agent(each.agent), count: formats.number(each.actions) }))
          .join(' · ')}
      </p>
      {changes > 0 && <p>{t.plural('devices.changes', changes)}</p>}
      <ul className={styles.list}>
        {sessions.map((each) => (
          <li key={each.session_id}>
            <span className={styles.line}>
              {agent(each.agent)} · {each.network ?? '–'}
              {each.changed.map((what) => (
                <Tag key={what} tone="info">
                  {t.maybe(`session.changed.${what}`) ?? what}
                </Tag>
              ))}
            </span>
            <span className={styles.quiet}>
              {t('session.at', {
                from: formats.dateTime(each.first_seen),
                to: formats.dateTime(each.last_seen),
              })}{' '}
              · {t.plural('session.actions', each.actions)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
