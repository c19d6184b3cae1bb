import type { AlertChannel, AlertNotice } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Sheet, Tag, useToast, type Tone } from '@foodieexpress/ui';
import { useState } from 'react';
import { useChannelCommands } from '../../data/channels';
import { alerts } from '../../messages/alerts';
import styles from './alerts.module.css';

const TONES: Record<AlertNotice['state'], Tone> = {
  waiting: 'warning',
  sent: 'success',
  failed: 'danger',
  skipped: 'neutral',
};

/** One way alerts are told by. Only webhooks can be tried and taken away. */
export function ChannelRow({ channel, mayChange }: { channel: AlertChannel; mayChange: boolean }) {
  const t = useMessages(alerts);
  const toast = useToast();
  const problemText = useProblemText();
  const { tryOut, remove } = useChannelCommands();
  const [removing, setRemoving] = useState(false);
  const { id, name, kind, host, ready, last } = channel;
  const onError = (error: Error) => toast(problemText(error).text);
  return (
    <li className={styles.row} data-testid="channel-row" data-channel={name} data-state={last?.state}>
      <div className={styles.what}>
        <b>{t.maybe(`channel.${name}`) ?? name}</b>
        <span className={styles.quiet}>{kind === 'webhook' ? host : t(`channels.${kind}`)}</span>
        {last !== undefined && <Last notice={last} />}
      </div>
      <div className={styles.tags}>
        <Tag tone={ready ? 'success' : 'neutral'}>
          {t(ready ? 'channels.ready' : 'rules.channel.unready')}
        </Tag>
      </div>
      {mayChange && id !== undefined && (
        <div className={styles.acts}>
          <Button
            size="small"
            busy={tryOut.isPending}
            onPress={() => tryOut.mutate(id, { onError })}
            data-testid="channel-try"
          >
            {t('channels.try')}
          </Button>
          <Button size="small" onPress={() => setRemoving(true)} data-testid="channel-remove">
            {t('rules.remove')}
          </Button>
        </div>
      )}
      {removing && id !== undefined && (
        <Sheet
          open
          onClose={() => setRemoving(false)}
          title={t('channels.remove', { name })}
          footer={
            <Button
              variant="danger"
              size="large"
              wide
              busy={remove.isPending}
              data-testid="confirm-remove"
              onPress={() => remove.mutate(id, { onError, onSettled: () => setRemoving(false) })}
            >
              {t('rules.remove')}
            </Button>
          }
        >
          <p>{t('channels.remove.text')}</p>
        </Sheet>
      )}
    </li>
  );
}

function Last({ notice: { at, doneAt, state, kind, attempts, error } }: { notice: AlertNotice }) {
  const t = useMessages(alerts);
  const formats = useFormats();
  return (
    <span className={styles.last}>
      {t(kind === 'test' ? 'channels.last.test' : 'channels.last', { time: formats.dateTime(doneAt ?? at) })}{' '}
      <Tag tone={TONES[state]}>{t(`notice.${state}`, { count: attempts })}</Tag>
      {error !== undefined && <span className={styles.quiet}>{error}</span>}
    </span>
  );
}
