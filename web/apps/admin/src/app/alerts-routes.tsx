import { RulesPage } from '../features/alert-rules/rules-page';
import { AlertsPage } from '../features/alerts/alerts-page';
import { Only } from '../shared/permissions';

export function AlertsRoute() {
  return (
    <Only may="view_analytics" or="manage_orders">
      <AlertsPage />
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
