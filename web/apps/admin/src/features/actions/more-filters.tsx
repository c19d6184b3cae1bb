import { useMessages } from '@foodieexpress/i18n';
import { Chip, Field } from '@foodieexpress/ui';
import { useState } from 'react';
import { ROLES, SOURCES, type ActionFilter } from '../../data/action-filter';
import { useParts } from '../../data/actions';
import { actions } from '../../messages/actions';
import styles from './actions.module.css';

export interface MoreFiltersProps {
  filter: ActionFilter;
  onChange: (part: ActionFilter) => void;
}

/** What was called, by whom, and what told of it. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps) {
  const t = useMessages(actions);
  const parts = useParts();
  const { service = '', method = '', source, role } = filter;
  return (
    <details className={styles.more} open={[service, method].some((name) => name !== '')}>
      <summary>{t('actions.more')}</summary>
      <div className={styles.group} role="group" aria-label={t('actions.parts')}>
        {parts.map((part) => (
          <Chip
            key={part}
            selected={service.startsWith(`${part}.`)}
            onChange={(on) => onChange({ service: on ? `${part}.` : '', method: '' })}
          >
            {part}
          </Chip>
        ))}
      </div>
      <div className={styles.group} role="group" aria-label={t('actions.roles')}>
        {ROLES.map((each) => (
          <Chip key={each} selected={role === each} onChange={(on) => onChange({ role: on ? each : '' })}>
            {t(`role.${each}`)}
          </Chip>
        ))}
      </div>
      <div className={styles.group} role="group" aria-label={t('actions.sources')}>
        {SOURCES.map((each) => (
          <Chip key={each} selected={source === each} onChange={(on) => onChange({ source: on ? each : '' })}>
            {t(`source.${each}`)}
          </Chip>
        ))}
      </div>
      <div className={styles.group}>
        <Name
          key={`s${service}`}
          label={t('actions.service')}
          value={service}
          onChange={(to) => onChange({ service: to })}
        />
        <Name
          key={`m${method}`}
          label={t('actions.method')}
          value={method}
          onChange={(to) => onChange({ method: to })}
        />
      </div>
    </details>
  );
}

/** Asked for when it is whole: on Enter, or when the field is left. */
function Name({ label, value, onChange }: { label: string; value: string; onChange: (to: string) => void }) {
  const [typed, setTyped] = useState(value);
  const send = () => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <Field
      label={label}
      value={typed}
      onChange={setTyped}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send();
      }}
    />
  );
}
