import type { Setting, SettingChange } from '@foodieexpress/client';
import { ArrowRight } from 'lucide-react';
import styles from './settings.module.css';
import { useShown } from './use-shown';

/** What changes: each setting with what it was and what it becomes. */
export function DiffList({
  changes,
  settings,
}: {
  changes: SettingChange[];
  settings: Map<string, Setting>;
}) {
  const shown = useShown();
  return (
    <ul className={styles.diff}>
      {changes.map(({ key, from, to }) => {
        const setting = settings.get(key);
        return (
          <li key={key}>
            <span>{setting === undefined ? key : shown.word(setting.title)}</span>
            <span className="tabular">
              <del>{setting === undefined ? String(from ?? '–') : shown.value(setting, from)}</del>
              <ArrowRight size={13} aria-hidden />
              <ins>{setting === undefined ? String(to ?? '–') : shown.value(setting, to)}</ins>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
