import type { Notification } from '@foodieexpress/client';
import { useFormats, useMessages, useTidings } from '@foodieexpress/i18n';
import { Button, classes, Empty, ErrorState, Loading, Skeleton, useNow } from '@foodieexpress/ui';
import { useNavigate } from '@tanstack/react-router';
import { BellOff } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useMarkAllRead, useMarkRead, useNotifications } from '../../data/notifications';
import { customer } from '../../messages';
import styles from './notifications.module.css';

export function Notifications() {
  const t = useMessages(customer);
  const list = useNotifications();
  const readAll = useMarkAllRead();
  const items = list.data?.items ?? [];
  const anyUnread = items.some((item) => item.readAt === undefined);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('news.title')}</h1>
        {anyUnread && (
          <Button variant="quiet" size="small" busy={readAll.isPending} onPress={() => readAll.mutate()}>
            {t('news.readAll')}
          </Button>
        )}
      </header>
      {list.isPending && (
        <Loading className={styles.page ?? ''}>
          <Skeleton height={60} />
          <Skeleton height={60} />
          <Skeleton height={60} />
        </Loading>
      )}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <Empty icon={<BellOff size={28} />} title={t('news.empty')} text={t('news.empty.text')} />
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Item({ item }: { item: Notification }) {
  const t = useMessages(customer);
  const formats = useFormats();
  const { title, body } = useTidings()(item);
  const now = useNow(30_000);
  const navigate = useNavigate();
  const markRead = useMarkRead();
  const unread = item.readAt === undefined;
  const ageSeconds = (now - Date.parse(item.createdAt)) / 1000;
  const open = () => {
    if (unread) markRead.mutate(item.id);
    if (item.orderId !== undefined) void navigate({ to: '/orders/$id', params: { id: item.orderId } });
  };
  return (
    <AriaButton className={classes(styles.item, unread && styles.unread)} onPress={open}>
      <i className={styles.dot} aria-hidden />
      <span className={styles.words}>
        <strong>
          {unread && <span className="visually-hidden">{t('news.unread')}: </span>}
          {title}
        </strong>
        <span>{body}</span>
      </span>
      <span className={styles.ago}>
        {ageSeconds < 86_400
          ? t('news.ago', { span: formats.span(ageSeconds) })
          : formats.date(item.createdAt)}
      </span>
    </AriaButton>
  );
}
