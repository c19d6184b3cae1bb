import { isProblem } from '@foodieexpress/client';
import { useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Notice, Segmented, Skeleton, useToast } from '@foodieexpress/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSettings, useSettingsCommands } from '../../data/settings';
import { control } from '../../messages';
import { useMay } from '../../shared/permissions';
import table from '../../shared/table.module.css';
import { ReasonSheet } from './reason-sheet';
import { SettingField } from './setting-field';
import { SettingsHistory } from './settings-history';
import styles from './settings.module.css';
import { settingsByKey, useDraft } from './use-draft';
import { useShown } from './use-shown';

/** Fees, commission, dispatch and tracking, turned while the city runs. */
export function SettingsPage() {
  const t = useMessages(control);
  const settings = useSettings();
  const may = useMay();
  const [view, setView] = useState<'values' | 'history'>('values');
  return (
    <div className={table.page}>
      <h1>{t('settings.title')}</h1>
      {may('system_settings') && (
        <Link to="/retention" data-testid="retention-link">
          {t('settings.retention')}
        </Link>
      )}
      <Segmented
        label={t('settings.title')}
        value={view}
        onChange={setView}
        items={[
          { value: 'values', label: t('settings.values') },
          { value: 'history', label: t('settings.history') },
        ]}
      />
      {settings.isPending && (
        <Loading>
          <Skeleton height={480} radius={12} />
        </Loading>
      )}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {/* Kept while the history is looked at: what was typed must not be lost. */}
      <div hidden={view !== 'values'} className={styles.values}>
        <Values />
      </div>
      {view === 'history' && settings.isSuccess && <SettingsHistory settings={settings.data} />}
    </div>
  );
}

function Values() {
  const t = useMessages(control);
  const toast = useToast();
  const problemText = useProblemText();
  const shown = useShown();
  const settings = useSettings().data;
  const may = useMay();
  const { change, refresh } = useSettingsCommands();
  const draft = useDraft(settings);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Record<string, string[]>>({});
  const [meanwhile, setMeanwhile] = useState<string[]>([]);
  if (settings === undefined) return null;
  const byKey = settingsByKey(settings);
  const broken = Object.keys(draft.errors).length > 0;
  const titles = (keys: string[]) =>
    keys.map((key) => {
      const setting = byKey.get(key);
      return setting === undefined ? key : shown.word(setting.title);
    });

  function save(reason: string) {
    if (settings === undefined) return;
    change.mutate(
      { version: settings.version, changes: draft.wire, reason },
      {
        onSuccess: () => {
          setAsking(false);
          setMeanwhile([]);
          draft.clear();
          toast(t('settings.saved'));
        },
        onError: (error) => {
          setAsking(false);
          if (isProblem(error, 'settings.changed-meanwhile')) {
            setMeanwhile(Array.isArray(error.body['changed']) ? error.body['changed'].map(String) : []);
            void refresh();
          } else if (isProblem(error)) setRefused(error.fieldErrors);
          toast(problemText(error).text);
        },
      },
    );
  }

  return (
    <>
      {meanwhile.length > 0 && (
        <Notice tone="warning">{t('settings.meanwhile', { names: titles(meanwhile).join(', ') })}</Notice>
      )}
      {settings.groups
        .filter(({ permission }) => may(permission))
        .map((group) => (
          <section key={group.key} className={styles.group} aria-labelledby={`group-${group.key}`}>
            <h2 id={`group-${group.key}`}>{shown.word(group.title)}</h2>
            {group.settings.map((setting) => (
              <SettingField
                key={setting.key}
                setting={setting}
                draft={draft.texts.get(setting.key)}
                errors={draft.errors[setting.key] ?? refused[setting.key]}
                onDraft={(text) => {
                  setRefused((all) => ({ ...all, [setting.key]: [] }));
                  draft.set(setting.key, text);
                }}
              />
            ))}
          </section>
        ))}
      {draft.texts.size > 0 && (
        <div className={styles.bar} role="status">
          <span>{t.plural('settings.unsaved', draft.texts.size)}</span>
          <Button onPress={draft.clear}>{t('settings.discard')}</Button>
          <Button
            variant="primary"
            isDisabled={broken || draft.changes.length === 0}
            data-testid="settings-save"
            onPress={() => setAsking(true)}
          >
            {t('settings.review')}
          </Button>
        </div>
      )}
      <ReasonSheet
        key={String(asking)}
        open={asking}
        onClose={() => setAsking(false)}
        title={t('settings.review')}
        action={t('settings.save')}
        changes={draft.changes}
        settings={byKey}
        busy={change.isPending}
        onConfirm={save}
      />
    </>
  );
}
