import type { PlatformSettings, SettingChange, SettingsVersion } from '@foodieexpress/client';
import { isProblem } from '@foodieexpress/client';
import { useFormats, useMessages, useProblemText } from '@foodieexpress/i18n';
import { Button, ErrorState, Loading, Skeleton, Tag, useToast } from '@foodieexpress/ui';
import { useState } from 'react';
import { useSettingsCommands, useSettingsVersion, useSettingsVersions } from '../../data/settings';
import { control } from '../../messages';
import { DiffList } from './diff-list';
import { ReasonSheet } from './reason-sheet';
import styles from './settings.module.css';
import { settingsByKey } from './use-draft';

/** Every version, newest first, and the way back to one. */
export function SettingsHistory({ settings }: { settings: PlatformSettings }) {
  const t = useMessages(control);
  const toast = useToast();
  const problemText = useProblemText();
  const versions = useSettingsVersions();
  const { revert, refresh } = useSettingsCommands();
  const [chosen, setChosen] = useState<number>();
  const then = useSettingsVersion(chosen).data;
  const byKey = settingsByKey(settings);
  if (versions.isError) return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  if (versions.isPending) {
    return (
      <Loading>
        <Skeleton height={320} radius={12} />
      </Loading>
    );
  }
  return (
    <>
      {versions.data.pages
        .flatMap((page) => page.items)
        .map((version) => (
          <VersionCard
            key={version.version}
            version={version}
            settings={settings}
            onRevert={() => setChosen(version.version)}
          />
        ))}
      {versions.hasNextPage && (
        <Button busy={versions.isFetchingNextPage} onPress={() => void versions.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
      <ReasonSheet
        key={chosen}
        open={chosen !== undefined}
        onClose={() => setChosen(undefined)}
        title={t('settings.revert.title', { version: String(chosen ?? '') })}
        action={t('settings.revert')}
        changes={differences(settings, then)}
        settings={byKey}
        busy={revert.isPending}
        onConfirm={(reason) =>
          revert.mutate(
            { version: settings.version, to: chosen ?? 0, reason },
            {
              onSuccess: () => {
                setChosen(undefined);
                toast(t('settings.reverted', { version: String(chosen ?? '') }));
              },
              onError: (error) => {
                if (isProblem(error, 'settings.changed-meanwhile')) void refresh();
                toast(problemText(error).text);
              },
            },
          )
        }
      />
    </>
  );
}

function VersionCard({
  version,
  settings,
  onRevert,
}: {
  version: SettingsVersion;
  settings: PlatformSettings;
  onRevert: () => void;
}) {
  const t = useMessages(control);
  const formats = useFormats();
  const holds = version.version === settings.version;
  return (
    <article className={styles.version} data-testid="settings-version">
      <header>
        <b>{t('settings.version', { version: String(version.version) })}</b>
        <span className={styles.quiet}>
          {formats.dateTime(version.changedAt)} ·{' '}
          {t(version.changedBy === undefined ? 'settings.by.platform' : 'settings.by.admin')}
        </span>
        {holds ? (
          <Tag tone="success">{t('settings.holds')}</Tag>
        ) : (
          <Button size="small" onPress={onRevert} data-testid="settings-revert">
            {t('settings.revert')}
          </Button>
        )}
      </header>
      <p>{version.reason}</p>
      {version.revertedTo !== undefined && (
        <p className={styles.quiet}>{t('settings.revert.of', { version: String(version.revertedTo) })}</p>
      )}
      <DiffList changes={version.changes} settings={settingsByKey(settings)} />
    </article>
  );
}

/** What going back would change. What follows the default now and did then stays out of it. */
function differences(settings: PlatformSettings, then: SettingsVersion | undefined): SettingChange[] {
  const values = then?.values ?? {};
  return settings.groups
    .flatMap((group) => group.settings)
    .flatMap(({ key, value }) => {
      const to = values[key];
      return to === undefined || to === value ? [] : [{ key, from: value, to }];
    });
}
