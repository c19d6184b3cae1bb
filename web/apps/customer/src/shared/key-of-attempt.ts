/** A fresh Idempotency-Key. `crypto.randomUUID` is missing on plain HTTP, as on a phone in the local network. */
export function newAttemptKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
