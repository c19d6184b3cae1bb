import { isProblem } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, Field, Notice, Sheet, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { useChannelCommands } from '../../data/channels';
import { alerts } from '../../messages/alerts';
import styles from './alerts.module.css';

/** Asks where a webhook leads; then shows the secret its messages are signed with, this once. */
export function NewChannel({ onClose }: { onClose: () => void }) {
  const t = useMessages(alerts);
  const problemText = useProblemText();
  const { create } = useChannelCommands();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  if (create.isSuccess) return <Secret secret={create.data.secret} onClose={onClose} />;
  const fields = isProblem(create.error) ? create.error.fieldErrors : {};
  const taken = isProblem(create.error, 'alerting.channel-exists');
  const refused = taken || fields['name'] !== undefined || fields['url'] !== undefined;
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('channels.new')}
      footer={
        <Button
          variant="primary"
          size="large"
          wide
          isDisabled={name.trim() === '' || url.trim() === ''}
          busy={create.isPending}
          onPress={() => create.mutate({ name: name.trim(), url: url.trim() })}
          data-testid="channel-save"
        >
          {t('channels.save')}
        </Button>
      }
    >
      <div className={styles.detail}>
        <p className={styles.quiet}>{t('channels.new.text')}</p>
        <Field
          label={t('rules.name')}
          hint={t('channels.name.hint')}
          value={name}
          onChange={setName}
          errors={taken ? [t('channels.taken')] : fields['name']}
          maxLength={40}
          isRequired
        />
        <Field
          type="url"
          label={t('channels.url')}
          hint={t('channels.url.hint')}
          value={url}
          onChange={setUrl}
          errors={fields['url']}
          maxLength={500}
          isRequired
        />
        {create.isError && !refused && <Notice tone="danger">{problemText(create.error).text}</Notice>}
      </div>
    </Sheet>
  );
}

function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useMessages(alerts);
  const toast = useToast();
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('channels.secret')}
      footer={
        <Button variant="primary" size="large" wide onPress={onClose} data-testid="channel-done">
          {t('channels.done')}
        </Button>
      }
    >
      <div className={styles.detail}>
        <Notice tone="warning">{t('channels.secret.once')}</Notice>
        <code className={styles.secret} data-testid="channel-secret">
          {secret}
        </code>
        <p className={styles.quiet}>{t('channels.secret.text')}</p>
        <Button
          onPress={() => void navigator.clipboard.writeText(secret).then(() => toast(t('channels.copied')))}
        >
          {t('channels.copy')}
        </Button>
      </div>
    </Sheet>
  );
}
