import type { Http } from './http';
import type {
  Address,
  CodePurpose,
  CodeRequested,
  CodeTarget,
  Demo,
  NewAddress,
  Page,
  PageQuery,
  Role,
  User,
} from './types';

export function accountsApi(http: Http) {
  return {
    updateProfile: async (change: {
      firstName?: string;
      lastName?: string;
      phone?: string;
      language?: string;
    }): Promise<User> => (await http.patch<{ user: User }>('/auth/profile/update', change)).user,
    /** `code` where the account has a second factor. */
    changePassword: (oldPassword: string, newPassword: string, code?: string): Promise<void> =>
      http.post('/auth/password/change', { old_password: oldPassword, new_password: newPassword, code }),
    requestCode: (purpose: CodePurpose, target: CodeTarget, language: string): Promise<CodeRequested> =>
      http.post('/auth/codes', { purpose, language, ...target }, { authorise: false }),
    /** With the request of the code, or with the address it went to. */
    resetPassword: (
      of: { challengeId: string } | CodeTarget,
      code: string,
      newPassword: string,
    ): Promise<void> =>
      http.post('/auth/password/reset/confirm', { ...of, code, newPassword }, { authorise: false }),
    requestVerification: (channel: 'email' | 'phone'): Promise<CodeRequested> =>
      http.post('/auth/verifications', { channel }),
    confirmVerification: async (challengeId: string, code: string): Promise<User> =>
      (await http.post<{ user: User }>(`/auth/verifications/${challengeId}/confirm`, { code })).user,
    /** All that is kept about the person, by feature. */
    exportData: (): Promise<Record<string, unknown>> => http.get('/me/export'),
    /** Forgets the person for good; every session ends. `code` where the account has a second factor. */
    erase: (password: string, code?: string): Promise<void> => http.post('/me/erasure', { password, code }),
    addresses: (): Promise<Page<Address>> => http.get('/me/addresses'),
    addAddress: (address: NewAddress): Promise<Address> => http.post('/me/addresses', address),
    removeAddress: (id: string): Promise<void> => http.delete(`/me/addresses/${id}`),
    list: (query: PageQuery & { role?: Role; status?: string; q?: string } = {}): Promise<Page<User>> =>
      http.get('/admin/accounts', { query: { ...query } }),
    /** `waiver` is the reason for approving somebody whose papers were not all accepted. */
    approve: (id: string, waiver?: string): Promise<void> =>
      http.post(`/admin/accounts/${id}/approve`, waiver === undefined ? {} : { waiver }),
    demo: (): Promise<Demo> => http.get('/demo', { authorise: false }),
  };
}
