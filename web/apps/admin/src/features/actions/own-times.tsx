import { useMessages } from '@foodieexpress/i18n';
import { Field } from '@foodieexpress/ui';
import type { ActionFilter } from '../../data/action-filter';
import { actions } from '../../messages/actions';
import styles from './actions.module.css';

export interface OwnTimesProps {
  filter: ActionFilter;
  onChange: (part: ActionFilter) => void;
}

/** From when to when, both of which may be left open. */
export function OwnTimes({ filter, onChange }: OwnTimesProps) {
  const t = useMessages(actions);
  return (
    <div className={styles.group}>
      {(['from', 'to'] as const).map((word) => (
        <Field
          key={word}
          type="datetime-local"
          label={t(`actions.${word}`)}
          hint={t('actions.device')}
          value={asLocal(filter[word])}
          onChange={(value) => onChange({ [word]: asInstant(value) })}
        />
      ))}
    </div>
  );
}

function asLocal(instant: string | undefined): string {
  if (instant === undefined) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function asInstant(local: string): string {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
