import type { PlatformSettings, Setting, SettingChange, SettingValue } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { useMemo, useState } from 'react';
import { control } from '../../messages';
import { useShown } from './use-shown';

export interface Draft {
  texts: Map<string, string>;
  /** What cannot be read, by key. */
  errors: Record<string, string[]>;
  /** What would be sent; null means the default. */
  wire: Record<string, SettingValue | null>;
  changes: SettingChange[];
  set: (key: string, text: string | undefined) => void;
  clear: () => void;
}

/** What the administrator has typed and not saved. It outlives a reload of the settings beneath it. */
export function useDraft(settings: PlatformSettings | undefined): Draft {
  const t = useMessages(control);
  const shown = useShown();
  const [texts, setTexts] = useState<Map<string, string>>(new Map());
  const byKey = useMemo(() => settingsByKey(settings), [settings]);
  const errors: Draft['errors'] = {};
  const wire: Draft['wire'] = {};
  const changes: SettingChange[] = [];
  for (const [key, text] of texts) {
    const setting = byKey.get(key);
    if (setting === undefined) continue;
    const value = valueOf(setting, text);
    if (typeof value === 'string') {
      errors[key] = [value];
    } else if (value !== setting.value) {
      wire[key] = value === setting.default ? null : value;
      changes.push({ key, from: setting.value, to: value });
    }
  }
  function valueOf(setting: Setting, text: string): SettingValue | string {
    if (setting.type === 'boolean') return text === 'true';
    const reading = shown.read(setting, text);
    if ('value' in reading) return reading.value;
    return t(`settings.wrong.${reading.wrong}`, {
      min: shown.value(setting, setting.min),
      max: shown.value(setting, setting.max),
    });
  }
  return {
    texts,
    errors,
    wire,
    changes,
    set: (key, text) =>
      setTexts((before) => {
        const after = new Map(before);
        if (text === undefined) after.delete(key);
        else after.set(key, text);
        return after;
      }),
    clear: () => setTexts(new Map()),
  };
}

export function settingsByKey(settings: PlatformSettings | undefined): Map<string, Setting> {
  return new Map(
    (settings?.groups ?? []).flatMap((group) => group.settings.map((setting) => [setting.key, setting])),
  );
}
