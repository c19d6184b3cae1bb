import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { RulesPage } from '../features/alert-rules/rules-page';
import { AlertsPage } from '../features/alerts/alerts-page';
import { ChannelsPage } from '../features/alerts/channels-page';
import { Only } from '../shared/permissions';

const route = getRouteApi('/alerts');

export function AlertsRoute() {
  const { alert } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Only may="view_analytics" or="manage_orders">
      <AlertsPage
        open={alert}
        onOpen={(next) => void navigate({ to: '/alerts', search: next === undefined ? {} : { alert: next } })}
      />
    </Only>
  );
}

export function AlertRulesRoute() {
  return (
    <Only may="view_analytics" or="system_settings">
      <RulesPage />
    </Only>
  );
}

export function AlertChannelsRoute() {
  return (
    <Only may="view_analytics" or="system_settings">
      <ChannelsPage />
    </Only>
  );
}
