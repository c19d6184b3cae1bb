import type { Setting } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { Button, Field, Switch, Tag } from '@foodieexpress/ui';
import { RotateCcw } from 'lucide-react';
import { control } from '../../messages';
import styles from './settings.module.css';
import { useShown } from './use-shown';

export interface SettingFieldProps {
  setting: Setting;
  /** What stands in the input; undefined while it is as the server has it. */
  draft: string | undefined;
  errors: string[] | undefined;
  onDraft: (text: string | undefined) => void;
}

/** One setting: input or switch, what it does, its range, and the way back to its default. */
export function SettingField({ setting, draft, errors, onDraft }: SettingFieldProps) {
  const t = useMessages(control);
  const shown = useShown();
  const stored = shown.text(setting, setting.value);
  const text = draft ?? stored;
  const standard = shown.text(setting, setting.default);
  const take = (next: string) => onDraft(next === stored ? undefined : next);
  const title = shown.word(setting.title);
  const unit = shown.unit(setting.unit);
  const range =
    setting.type === 'boolean'
      ? ''
      : t('settings.range', {
          min: shown.value(setting, setting.min),
          max: shown.value(setting, setting.max),
          standard: shown.value(setting, setting.default),
        });
  return (
    <div className={styles.setting} data-changed={draft !== undefined} data-testid={`setting-${setting.key}`}>
      {setting.type === 'boolean' ? (
        <div>
          <Switch selected={text === 'true'} onChange={(on) => take(String(on))}>
            {title}
          </Switch>
          <p className={styles.quiet}>{shown.word(setting.description)}</p>
        </div>
      ) : (
        <Field
          label={unit === '' ? title : `${title} (${unit})`}
          hint={`${shown.word(setting.description)} ${range}`}
          value={text}
          onChange={take}
          errors={errors}
          inputMode="decimal"
          autoComplete="off"
        />
      )}
      <span className={styles.side}>
        {draft !== undefined && <Tag tone="info">{t('settings.changed')}</Tag>}
        {draft === undefined && setting.set && <Tag>{t('settings.own')}</Tag>}
        {text !== standard && (
          <Button
            variant="icon"
            size="small"
            aria-label={t('settings.default', { title })}
            onPress={() => take(standard)}
          >
            <RotateCcw size={16} aria-hidden />
          </Button>
        )}
      </span>
    </div>
  );
}
