import type { AppName, Role } from '@foodieexpress/client';

const ROLE_OF: Record<AppName, Role> = {
  customer: 'customer',
  restaurant: 'restaurant',
  rider: 'delivery',
  admin: 'admin',
};

export function roleOf(app: AppName): Role {
  return ROLE_OF[app];
}
