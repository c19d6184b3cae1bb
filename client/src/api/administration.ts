import type { Http } from './http';
import type {
  Account,
  AccountCommand,
  AccountQuery,
  Administrator,
  AdminRole,
  Page,
  PageQuery,
  Permission,
  Role,
  User,
} from './types';

/** Accounts and administrators, for administrators. A `version` that is not the newest refuses the change (412). */
export function administrationApi(http: Http) {
  return {
    accounts: (query: PageQuery & AccountQuery = {}): Promise<Page<User>> =>
      http.get('/admin/accounts', { query: { ...query } }),
    account: (id: string): Promise<Account> => http.get(`/admin/accounts/${id}`),
    act: (id: string, version: number, { command, ...body }: AccountCommand): Promise<Account> =>
      http.post(`/admin/accounts/${id}/${command}`, body, { headers: ifMatch(version) }),
    logOut: (id: string, reason: string): Promise<void> =>
      http.post(`/admin/accounts/${id}/log-out`, { reason }),
    /** Ends the sessions and the password; the owner is sent a code to set a new one. */
    resetPassword: (id: string, reason: string): Promise<void> =>
      http.post(`/admin/accounts/${id}/reset-password`, { reason }),
    setRoles: (id: string, version: number, roles: Role[], reason: string): Promise<Account> =>
      http.put(`/admin/accounts/${id}/roles`, { roles, reason }, { headers: ifMatch(version) }),
    administrators: (): Promise<Page<Administrator>> => http.get('/admin/administrators'),
    setAdministrator: (
      id: string,
      version: number | undefined,
      change: { role: AdminRole; permissions?: Permission[]; reason: string },
    ): Promise<Administrator> =>
      http.put(
        `/admin/administrators/${id}`,
        change,
        version === undefined ? {} : { headers: ifMatch(version) },
      ),
    removeAdministrator: (id: string, version: number, reason: string): Promise<void> =>
      http.post(`/admin/administrators/${id}/remove`, { reason }, { headers: ifMatch(version) }),
  };
}

function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${String(version)}"` };
}
