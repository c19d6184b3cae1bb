export type DocumentKind =
  | 'identity'
  | 'driving_licence'
  | 'vehicle_registration'
  | 'vehicle_insurance'
  | 'business_licence'
  | 'food_hygiene'
  | 'bank_proof';

export type OnboardingStatus = 'draft' | 'submitted' | 'under_review' | 'approved' | 'rejected';
export type OnboardingRole = 'restaurant' | 'delivery';

export interface OnboardingDocument {
  id: string;
  kind: DocumentKind;
  status: 'pending' | 'approved' | 'rejected';
  expired: boolean;
  mediaType: string;
  bytes: number;
  uploadedAt: string;
  expiresOn?: string;
  reason?: string;
  decidedAt?: string;
}

/** A kind of paper that is asked for, with what was uploaded for it. */
export interface OnboardingSlot {
  kind: DocumentKind;
  /** The upload must say until when it is valid. */
  expires: boolean;
  document?: OnboardingDocument;
}

export interface Onboarding {
  accountId: string;
  role: OnboardingRole;
  status: OnboardingStatus;
  reason?: string;
  /** Approved without papers. */
  waived: boolean;
  submittedAt?: string;
  decidedAt?: string;
  maySubmit: boolean;
  documents: OnboardingSlot[];
}

/** Somebody in the administrators' queue. */
export interface WaitingOnboarding {
  accountId: string;
  role: OnboardingRole;
  status: OnboardingStatus;
  submittedAt?: string;
  name: string;
  email: string;
  vehicleType?: string;
}
