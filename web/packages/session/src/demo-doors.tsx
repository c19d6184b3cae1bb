import type { DemoAccount } from '@foodieexpress/client';
import { common, useMessages } from '@foodieexpress/i18n';
import { Button } from '@foodieexpress/ui';
import { useQuery } from '@tanstack/react-query';
import { useApp, useClient } from './client-context';
import { doorsOf } from './demo';
import styles from './demo-doors.module.css';

export interface DemoDoorsProps {
  busy: boolean;
  onEnter: (account: DemoAccount) => void;
}

/** One-click accounts of the demo city; nothing when the server is not in demo mode. */
export function DemoDoors({ busy, onEnter }: DemoDoorsProps) {
  const t = useMessages(common);
  const app = useApp();
  const client = useClient();
  const demo = useQuery({ queryKey: ['demo'], queryFn: client.accounts.demo, retry: false, staleTime: 5000 });
  const doors = demo.data === undefined ? [] : doorsOf(demo.data, app).slice(0, 4);
  if (doors.length === 0) return null;
  return (
    <section className={styles.doors}>
      <h2>{t('login.demo.title')}</h2>
      <p>{t('login.demo.text')}</p>
      <div className={styles.row}>
        {doors.map((door, index) => (
          <Button
            key={door.email}
            variant={index === 0 ? 'primary' : 'secondary'}
            isDisabled={busy}
            onPress={() => onEnter(door)}
            data-testid="demo-door"
          >
            {t('login.demo.enter', { name: door.name })}
            {door.inUse && <span className={styles.inUse}>{t('login.demo.inUse')}</span>}
          </Button>
        ))}
      </div>
    </section>
  );
}
