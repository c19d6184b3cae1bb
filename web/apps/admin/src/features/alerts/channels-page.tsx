import { useMessages } from '@foodieexpress/i18n';
import { Button, buttonClass, ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useChannels } from '../../data/channels';
import { alerts } from '../../messages/alerts';
import { useMay } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import styles from './alerts.module.css';
import { ChannelRow } from './channel-row';
import { NewChannel } from './new-channel';

/** Where alerts go, and whether they arrive. Which rule uses which way is decided in the rule. */
export function ChannelsPage() {
  const t = useMessages(alerts);
  const mayChange = useMay()('system_settings');
  const channels = useChannels();
  const [making, setMaking] = useState(false);
  return (
    <div className={table.page}>
      <header className={styles.head}>
        <h1>{t('channels.title')}</h1>
        <Link to="/alert-rules" className={buttonClass({ size: 'small' })}>
          {t('alerts.rules')}
        </Link>
        {mayChange && (
          <Button size="small" variant="primary" onPress={() => setMaking(true)} data-testid="channel-new">
            {t('channels.new')}
          </Button>
        )}
      </header>
      <p className={styles.quiet}>{t('channels.about')}</p>
      {channels.isPending && (
        <Loading>
          <Skeleton height={240} radius={12} />
        </Loading>
      )}
      {channels.isError && <ErrorState error={channels.error} onRetry={() => void channels.refetch()} />}
      <ul className={styles.rows} aria-label={t('channels.title')}>
        {channels.data?.items.map((channel) => (
          <ChannelRow key={channel.id ?? channel.name} channel={channel} mayChange={mayChange} />
        ))}
      </ul>
      {making && <NewChannel onClose={() => setMaking(false)} />}
    </div>
  );
}
