import { useMessages } from '@foodieexpress/i18n';
import { Button, Notice, useToast } from '@foodieexpress/ui';
import { security as messages } from '../messages';
import styles from './security.module.css';

/** The codes for the day the phone is gone. They cannot be shown a second time. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const t = useMessages(messages);
  const toast = useToast();
  const text = codes.join('\n');
  return (
    <section className={styles.part} aria-labelledby="codes-title">
      <h3 id="codes-title">{t('codes.title')}</h3>
      <Notice tone="warning">{t('codes.text')}</Notice>
      <ol className={styles.codes} data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button onPress={() => void navigator.clipboard.writeText(text).then(() => toast(t('codes.copied')))}>
          {t('codes.copy')}
        </Button>
        <Button onPress={() => save(text)}>{t('codes.download')}</Button>
      </div>
      <Button variant="primary" wide onPress={onDone} data-testid="recovery-done">
        {t('codes.done')}
      </Button>
    </section>
  );
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'foodieexpress-recovery-codes.txt';
  link.click();
  URL.revokeObjectURL(url);
}
