/** Close codes of the server (`contracts/live/PROTOCOL.md`). */
export const CloseCode = {
  goingAway: 1001,
  badFrame: 4400,
  ticketInvalid: 4401,
  suspended: 4403,
  tooSlow: 4408,
  tooMany: 4429,
  draining: 4503,
} as const;

/** Why the connection entered its present state. Below 1000 it was this side's doing. */
export const ConnectionCode = {
  idle: 0,
  connectCalled: 1,
  connected: 2,
  disconnectCalled: 3,
  noTicket: 4,
  signedOut: 5,
  serverSilent: 6,
  networkBack: 7,
  transportLost: 8,
  ...CloseCode,
} as const;

/** Why a subscription entered its present state. */
export const SubscriptionCode = {
  idle: 100,
  subscribeCalled: 101,
  subscribed: 102,
  recovered: 103,
  unsubscribeCalled: 104,
  connectionLost: 105,
  refused: 106,
  endedByServer: 107,
  /** The server could not answer now; asked again by itself. */
  unavailable: 108,
} as const;

export type Reaction =
  /** Do not come back by yourself. */
  | { kind: 'stop' }
  | { kind: 'reconnect'; resume: boolean; wait: 'none' | 'spread' | 'backoff' | 'long-backoff' };

/** What a client does after the server closed with `code`. */
export function reactionTo(code: number): Reaction {
  switch (code) {
    case CloseCode.suspended:
      return { kind: 'stop' };
    case CloseCode.tooSlow:
      return { kind: 'reconnect', resume: true, wait: 'none' };
    case CloseCode.tooMany:
      return { kind: 'reconnect', resume: true, wait: 'long-backoff' };
    case CloseCode.badFrame:
      return { kind: 'reconnect', resume: false, wait: 'backoff' };
    case CloseCode.goingAway:
    case CloseCode.draining:
      return { kind: 'reconnect', resume: true, wait: 'spread' };
    default:
      return { kind: 'reconnect', resume: true, wait: 'backoff' };
  }
}
