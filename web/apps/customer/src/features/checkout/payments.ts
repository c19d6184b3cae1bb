import type { Payment } from '@foodieexpress/client';

/** Ways to pay. The gateway of a demo is a sandbox, whose cards are known by these tokens. */
export const PAYMENTS = {
  visa: { method: 'card', token: 'tok_visa' },
  cash: { method: 'cash' },
  declined: { method: 'card', token: 'tok_declined' },
  slow: { method: 'card', token: 'tok_slow' },
} as const satisfies Record<string, Payment>;

export type PaymentKey = keyof typeof PAYMENTS;

export function paymentOf(key: PaymentKey): Payment {
  return PAYMENTS[key];
}
