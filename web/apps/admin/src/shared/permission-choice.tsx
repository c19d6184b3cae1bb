import type { AdminRole, Permission } from '@foodieexpress/client';
import { useMessages } from '@foodieexpress/i18n';
import { useUser } from '@foodieexpress/session';
import { OneOf, SomeOf } from '@foodieexpress/ui';
import { people } from '../messages/people';

export const PERMISSIONS: Permission[] = [
  'manage_users',
  'manage_restaurants',
  'manage_orders',
  'manage_payments',
  'view_analytics',
  'handle_disputes',
  'manage_commissions',
  'manage_promotions',
  'system_settings',
  'manage_admins',
];
const ROLES: AdminRole[] = ['super_admin', 'admin', 'moderator', 'custom'];

export interface PermissionChoiceProps {
  role: AdminRole;
  permissions: Permission[];
  onRole: (role: AdminRole) => void;
  onPermissions: (permissions: Permission[]) => void;
}

/** A named role, or permissions one by one; nobody gives what they do not have. */
export function PermissionChoice({ role, permissions, onRole, onPermissions }: PermissionChoiceProps) {
  const t = useMessages(people);
  const own = useUser();
  const held = own?.permissions ?? [];
  const givable = (each: AdminRole) =>
    each === 'custom' ||
    (each === 'super_admin'
      ? own?.adminRole === 'super_admin'
      : held.length >= (each === 'admin' ? PERMISSIONS.length - 2 : 4));
  return (
    <>
      <OneOf
        label={t('admins.role')}
        value={role}
        onChange={(value) => {
          const chosen = ROLES.find((each) => each === value);
          if (chosen !== undefined) onRole(chosen);
        }}
        choices={ROLES.map((value) => ({
          value,
          label: t(`admins.role.${value}`),
          disabled: !givable(value),
        }))}
      />
      {role === 'custom' && (
        <SomeOf
          label={t('admins.permissions')}
          value={permissions}
          onChange={(values) => onPermissions(PERMISSIONS.filter((each) => values.includes(each)))}
          choices={PERMISSIONS.map((value) => ({
            value,
            label: t(`permission.${value}`),
            disabled: !held.includes(value),
          }))}
        />
      )}
    </>
  );
}
