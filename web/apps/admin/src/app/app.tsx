import {
  AppProviders,
  LiveBar,
  RequireSession,
  useMapConfig,
  useSignOut,
  useUser,
} from '@foodieexpress/session';
import { common, useMessages } from '@foodieexpress/i18n';
import { AppShell, BrandMark, Button, ErrorState, Loading, Skeleton } from '@foodieexpress/ui';
import { CityMap } from '@foodieexpress/map';

export function App() {
  return (
    <AppProviders app="admin">
      <RequireSession>
        <Shell />
      </RequireSession>
    </AppProviders>
  );
}

function Shell() {
  const t = useMessages(common);
  const user = useUser();
  const signOut = useSignOut();
  const config = useMapConfig();
  return (
    <AppShell
      layout="flush"
      banner={<LiveBar />}
      brand={
        <a href="/">
          <BrandMark size={30} />
          {t('app.name')}
        </a>
      }
      actions={
        <>
          <span>{user?.firstName}</span>
          <Button variant="quiet" onPress={() => void signOut()}>
            {t('signOut')}
          </Button>
        </>
      }
    >
      {config.isPending && (
        <Loading>
          <Skeleton height="60dvh" />
        </Loading>
      )}
      {config.isError && <ErrorState error={config.error} onRetry={() => void config.refetch()} />}
      {config.data !== undefined && <CityMap config={config.data} />}
    </AppShell>
  );
}
