import type { Http } from './http';
import { makePasskey, type CreationOptions } from './passkeys';
import type { FactorEnrolment, Page, Passkey, SecondFactor, SessionInfo } from './types';

interface RecoveryCodes {
  recoveryCodes: string[];
}

/** A person's sessions and second factor. */
export function securityApi(http: Http) {
  return {
    sessions: (): Promise<Page<SessionInfo>> => http.get('/auth/sessions'),
    endSession: (id: string): Promise<void> => http.delete(`/auth/sessions/${id}`),
    endOtherSessions: (): Promise<void> => http.post('/auth/logout-others'),
    factor: (): Promise<SecondFactor> => http.get('/auth/mfa'),
    beginFactor: (password: string): Promise<FactorEnrolment> =>
      http.post('/auth/mfa/totp/enrol', { password }),
    /** Ends all other sessions; answers the recovery codes, which are shown this once. */
    confirmFactor: async (code: string): Promise<string[]> =>
      (await http.post<RecoveryCodes>('/auth/mfa/totp/confirm', { code })).recoveryCodes,
    removeFactor: (password: string, code: string): Promise<void> =>
      http.post('/auth/mfa/totp/remove', { password, code }),
    renewRecoveryCodes: async (password: string, code: string): Promise<string[]> =>
      (await http.post<RecoveryCodes>('/auth/mfa/recovery-codes', { password, code })).recoveryCodes,
    passkeys: (): Promise<Page<Passkey>> => http.get('/auth/passkeys'),
    /** Asks the device for a key. Ends all other sessions. `code` where the account has a second factor. */
    addPasskey: async (password: string, code?: string): Promise<Passkey> => {
      const options = await http.post<CreationOptions>('/auth/passkeys/options', { password, code });
      return http.post('/auth/passkeys', { credential: await makePasskey(options) });
    },
    renamePasskey: (id: string, name: string): Promise<Passkey> =>
      http.patch(`/auth/passkeys/${id}`, { name }),
    removePasskey: (id: string, password: string, code?: string): Promise<void> =>
      http.post(`/auth/passkeys/${id}/remove`, { password, code }),
  };
}
