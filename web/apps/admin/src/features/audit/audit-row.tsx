import type { AuditEntry } from '@foodieexpress/client';
import { useFormats, useMessages } from '@foodieexpress/i18n';
import { Tag, type Tone } from '@foodieexpress/ui';
import { audit } from '../../messages/audit';
import styles from '../../shared/table.module.css';
import { shortId } from '../../shared/short-id';

const TONES: Record<AuditEntry['outcome'], Tone> = { done: 'success', refused: 'warning', failed: 'danger' };

export interface AuditRowProps {
  entry: AuditEntry;
  onOpen: () => void;
  onActor: (id: string) => void;
}

export function AuditRow({ entry, onOpen, onActor }: AuditRowProps) {
  const t = useMessages(audit);
  const formats = useFormats();
  const { actor, subject } = entry;
  const role = t.maybe(`audit.role.${actor.role}`) ?? actor.role;
  return (
    <tr data-testid="audit-row">
      <td className="tabular">
        <time dateTime={entry.at}>{formats.dateTime(entry.at)}</time>
      </td>
      <td>
        <button type="button" className={styles.link} onClick={onOpen} data-testid="audit-link">
          {t.maybe(`audit.action.${entry.action}`) ?? entry.action}
        </button>
      </td>
      <td>
        {role}{' '}
        {actor.id !== undefined && (
          <button
            type="button"
            className={styles.link}
            aria-label={t('audit.only', { who: `${role} ${shortId(actor.id)}` })}
            onClick={() => onActor(actor.id ?? '')}
          >
            {shortId(actor.id)}
          </button>
        )}
      </td>
      <td>
        {t.maybe(`audit.kind.${subject.kind}`) ?? subject.kind}{' '}
        {subject.id !== undefined && <span className="tabular">{shortId(subject.id)}</span>}
      </td>
      <td>
        <Tag tone={TONES[entry.outcome]}>{t(`audit.outcome.${entry.outcome}`)}</Tag>
      </td>
      <td className="tabular">{entry.seq === undefined ? t('audit.unsealed') : formats.number(entry.seq)}</td>
    </tr>
  );
}
