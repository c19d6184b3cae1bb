import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { AnalyticsPage } from '../features/analytics/analytics-page';
import { Only } from '../shared/permissions';

const route = getRouteApi('/analytics');

export function AnalyticsRoute() {
  const range = route.useSearch();
  const navigate = useNavigate();
  return (
    <Only may="view_analytics">
      <AnalyticsPage
        range={range}
        onRange={(search) => void navigate({ to: '/analytics', search, replace: true })}
      />
    </Only>
  );
}
