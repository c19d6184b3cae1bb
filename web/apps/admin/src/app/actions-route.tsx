import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ActionsPage } from '../features/actions/actions-page';
import { Only } from '../shared/permissions';

const route = getRouteApi('/actions');

export function ActionsRoute() {
  const filter = route.useSearch();
  const navigate = useNavigate();
  return (
    <Only may="view_analytics">
      <ActionsPage
        filter={filter}
        onFilter={(search) => void navigate({ to: '/actions', search, replace: true })}
      />
    </Only>
  );
}
