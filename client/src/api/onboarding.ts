import type { Http } from './http';
import type {
  DocumentKind,
  Onboarding,
  OnboardingDocument,
  OnboardingRole,
  Page,
  PageQuery,
  WaitingOnboarding,
} from './types';

/** Papers of riders and restaurants: the owner's side and the administrators'. */
export function onboardingApi(http: Http) {
  return {
    own: (): Promise<Onboarding> => http.get('/me/onboarding'),
    /** `progress` is told shares from 0 to 1. */
    upload: (
      kind: DocumentKind,
      file: Blob,
      expiresOn: string | undefined,
      progress?: (share: number) => void,
    ): Promise<OnboardingDocument> => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', file);
      if (expiresOn !== undefined) form.set('expiresOn', expiresOn);
      return http.upload('/me/onboarding/documents', form, progress);
    },
    submit: (): Promise<Onboarding> => http.post('/me/onboarding/submit'),
    ownContent: (id: string): Promise<Blob> => http.blob(`/me/onboarding/documents/${id}/content`),

    waiting: (query: PageQuery & { role?: OnboardingRole } = {}): Promise<Page<WaitingOnboarding>> =>
      http.get('/admin/onboarding', { query: { ...query } }),
    of: (accountId: string, role: OnboardingRole): Promise<Onboarding> =>
      http.get(`/admin/onboarding/${accountId}/${role}`),
    content: (id: string): Promise<Blob> => http.blob(`/admin/onboarding/documents/${id}/content`),
    accept: (id: string): Promise<OnboardingDocument> =>
      http.post(`/admin/onboarding/documents/${id}/approve`),
    refuse: (id: string, reason: string): Promise<OnboardingDocument> =>
      http.post(`/admin/onboarding/documents/${id}/reject`, { reason }),
    sendBack: (accountId: string, role: OnboardingRole, reason: string): Promise<Onboarding> =>
      http.post(`/admin/onboarding/${accountId}/${role}/reject`, { reason }),
  };
}
