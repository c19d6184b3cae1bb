import type { Http } from './http';
import type { FactorEnrolment, Page, SecondFactor, SessionInfo } from './types';

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
  };
}
