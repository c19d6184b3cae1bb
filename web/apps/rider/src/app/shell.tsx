import { common, useMessages } from '@foodieexpress/i18n';
import { AccountMenu, DocumentsButton, LiveBar, PapersBar, useMapConfig } from '@foodieexpress/session';
import { AppShell, BrandMark, ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { PositionProvider } from '../data/position-provider';
import { useRider, useWorkFeed } from '../data/work';
import { SimulatedSwitch } from '../features/shift/simulated-switch';
import { rider } from '../messages';
import { useAmbientTheme } from './use-ambient-theme';
import { WorkPage } from './work-page';

export function Shell() {
  const t = useMessages(rider);
  const words = useMessages(common);
  const config = useMapConfig();
  const me = useRider();
  useWorkFeed();
  useAmbientTheme(config.data?.timeZone);
  if (config.data !== undefined && me.data !== undefined)
    return (
      <PositionProvider config={config.data}>
        <AppShell
          layout="flush"
          banner={
            <>
              <LiveBar />
              <PapersBar />
            </>
          }
          brand={
            <a href="/" aria-label={t('nav.home')}>
              <BrandMark size={30} />
              {words('app.name')}
            </a>
          }
          actions={
            <AccountMenu>
              <SimulatedSwitch />
              <DocumentsButton />
            </AccountMenu>
          }
        >
          <WorkPage config={config.data} me={me.data} />
        </AppShell>
      </PositionProvider>
    );
  return (
    <AppShell layout="flush" banner={<LiveBar />} brand={<BrandMark size={30} />} actions={<AccountMenu />}>
      {config.isError ? (
        <ErrorState error={config.error} onRetry={() => void config.refetch()} />
      ) : me.isError ? (
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      ) : (
        <Loading>
          <Skeleton height="58dvh" radius={0} />
          <Skeleton height="20dvh" radius={20} />
        </Loading>
      )}
    </AppShell>
  );
}
