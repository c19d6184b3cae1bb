import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PapersPage } from '../features/papers/papers-page';

const route = getRouteApi('/papers');

export function PapersRoute() {
  const { account, role } = route.useSearch();
  const navigate = useNavigate();
  return (
    <PapersPage
      open={account === undefined || role === undefined ? undefined : { accountId: account, role }}
      onOpen={(next) =>
        void navigate({
          to: '/papers',
          search: next === undefined ? {} : { account: next.accountId, role: next.role },
        })
      }
    />
  );
}
