import type { ConditionKind } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Field, OneOf } from '@foodieexpress/ui';
import { alerts } from '../../messages/alerts';
import { ASKED, KINDS, type Draft, type NumberName } from './draft';
import styles from './rules.module.css';

export interface ConditionFieldsProps {
  draft: Draft;
  /** By the fields of the wire. */
  errors: Record<string, string[]>;
  onChange: (part: Partial<Draft>) => void;
}

const LABELS = {
  windowMinutes: 'rules.window',
  minVolume: 'rules.volume',
  objective: 'rules.objective',
  shortMinutes: 'rules.short',
  minDifference: 'rules.difference',
  minShare: 'rules.share',
} as const;

/** What must hold, and for how long. */
export function ConditionFields({ draft, errors, onChange }: ConditionFieldsProps) {
  const t = useMessages(alerts);
  const { kind, numbers } = draft;
  const label = (name: NumberName) => (name === 'limit' ? t(`rules.limit.${kind}`) : t(LABELS[name]));
  const sides = kind === 'baseline' ? (['above', 'below', 'either'] as const) : (['above', 'below'] as const);
  return (
    <>
      <OneOf
        label={t('rules.kind')}
        value={kind}
        onChange={(value) => onChange({ kind: value as ConditionKind })}
        choices={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      {errors['condition.kind'] !== undefined && (
        <p role="alert" className={styles.error}>
          {errors['condition.kind'][0]}
        </p>
      )}
      {kind !== 'absence' && kind !== 'burn_rate' && (
        <OneOf
          label={t('rules.direction')}
          look="tiles"
          value={draft.direction}
          onChange={(value) => onChange({ direction: value as Draft['direction'] })}
          choices={sides.map((value) => ({ value, label: t(`rules.direction.${value}`) }))}
        />
      )}
      <div className={styles.numbers}>
        {ASKED[kind].map((name) => (
          <Field
            key={name}
            label={label(name)}
            inputMode="decimal"
            value={numbers[name]}
            onChange={(typed) => onChange({ numbers: { ...numbers, [name]: typed } })}
            errors={errors[`condition.${name}`]}
            data-testid={`rule-${name}`}
          />
        ))}
        <Field
          label={t('rules.for')}
          inputMode="numeric"
          value={draft.forSeconds}
          onChange={(forSeconds) => onChange({ forSeconds })}
          errors={errors['forSeconds']}
          data-testid="rule-for"
        />
        <Field
          label={t('rules.keep')}
          inputMode="numeric"
          value={draft.keepSeconds}
          onChange={(keepSeconds) => onChange({ keepSeconds })}
          errors={errors['keepSeconds']}
        />
      </div>
    </>
  );
}
