import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Card, classes, Empty, ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { Bell, Mail, MessageSquare } from 'lucide-react';
import { useOutbox, type SentMessage } from '../../data/city';
import { home } from '../../messages';
import styles from './outbox.module.css';

/** The letter boxes of the demo's invented people. */
export function Outbox() {
  const t = useMessages(home);
  const formats = useFormats();
  const outbox = useOutbox();
  if (outbox.isPending)
    return (
      <Loading>
        <Skeleton height={120} />
      </Loading>
    );
  if (outbox.isError) return <ErrorState error={outbox.error} onRetry={() => void outbox.refetch()} />;
  if (outbox.data.items.length === 0)
    return <Empty icon={<Mail />} title={t('outbox.empty')} text={t('outbox.empty.text')} />;
  return (
    <ul className={styles.list}>
      {outbox.data.items.map((message) => (
        <li key={message.id}>
          <Card as="section" className={classes(styles.message)}>
            <header className={styles.head}>
              <Way channel={message.channel} />
              <strong>{message.to}</strong>
              <time dateTime={message.sentAt}>{formats.dateTime(message.sentAt)}</time>
            </header>
            {message.subject !== undefined && <h2>{message.subject}</h2>}
            <pre>{message.text}</pre>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Way({ channel }: { channel: SentMessage['channel'] }) {
  const t = useMessages(home);
  const Icon = { email: Mail, sms: MessageSquare, push: Bell }[channel];
  return <Icon size={18} aria-label={t(`outbox.${channel}`)} />;
}
