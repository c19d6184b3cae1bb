import type { AppName, Demo, DemoAccount, FoodieClient } from '@foodieexpress/client';
import { roleOf } from './roles';

const DOOR = 'door';

/** Accounts of this app's role, free ones first. */
export function doorsOf(demo: Demo, app: AppName): DemoAccount[] {
  const role = roleOf(app);
  return demo.accounts
    .filter((account) => account.role === role)
    .sort((a, b) => Number(a.inUse) - Number(b.inUse));
}

/**
 * Starts the session: from the refresh cookie, or with `?door=demo` as this app's demo account. Throws when the
 * server could not be reached.
 */
export async function enterByDoor(client: FoodieClient, app: AppName): Promise<void> {
  const address = new URL(location.href);
  const byDoor = address.searchParams.get(DOOR) === 'demo';
  if (byDoor) {
    address.searchParams.delete(DOOR);
    history.replaceState(history.state, '', address);
  }
  await client.session.restore();
  if (!byDoor || client.session.state.status === 'signed-in') return;
  try {
    const door = doorsOf(await client.accounts.demo(), app)[0];
    if (door !== undefined) await client.session.login(door.email, door.password, door.role);
  } catch {
    // Not a demo: the sign-in page, which asks for the doors itself, is the right place to land.
  }
}
