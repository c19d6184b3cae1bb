import type { Anomaly } from '@foodieexpress/client';
import { useFormats, useLocale, useMessages } from '@foodieexpress/i18n';
import { Card, Tag } from '@foodieexpress/ui';
import { behaviour } from '../../messages/behaviour';
import styles from './behaviour.module.css';

/** Each with the sentence that says why. */
export function Anomalies({ anomalies }: { anomalies: Anomaly[] }) {
  const t = useMessages(behaviour);
  const formats = useFormats();
  const reason = useReason();
  return (
    <Card as="section" className={styles.block} data-testid="anomalies">
      <h2>{t('anomalies.title')}</h2>
      {anomalies.length === 0 && <p className={styles.quiet}>{t('anomalies.none')}</p>}
      <ul className={styles.list}>
        {anomalies.map((each) => (
          <li key={`${each.kind} ${each.at}`} data-testid="anomaly" data-kind={each.kind}>
            <span className={styles.line}>
              <Tag tone={each.severity === 'serious' ? 'danger' : 'warning'}>
                {t(`severity.${each.severity}`)}
              </Tag>
              <strong>{t.maybe(`kind.${each.kind}`) ?? each.kind}</strong>
              <time dateTime={each.at} className={styles.quiet}>
                {formats.dateTime(each.at)}
              </time>
            </span>
            <span>{reason(each)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** In the reader's language where there is a text for it, else as the server says it. */
function useReason(): (anomaly: Anomaly) => string {
  const t = useMessages(behaviour);
  const { locale, formats } = useLocale();
  return ({ kind, reason, facts }) => {
    if (locale === 'en') return reason;
    const params = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'number' ? formats.number(value) : String(value),
      ]),
    );
    const key = `reason.${kind}${facts['gotIn'] === true ? '.in' : ''}`;
    return t.maybe(key, params) ?? reason;
  };
}
