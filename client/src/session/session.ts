import type { Http } from '../api/http';
import type {
  AppName,
  AuthAnswer,
  FactorEnrolment,
  RefreshAnswer,
  Registration,
  Role,
  SecondStep,
  SecondStepAnswer,
  User,
} from '../api/types';
import { signWithPasskey, type RequestOptions } from '../api/passkeys';
import { isProblem, Problem } from '../api/problem';

export type SessionState =
  { status: 'unknown' } | { status: 'signed-out'; shut?: ShutAccount } | { status: 'signed-in'; user: User };

/** Why and until when the platform has shut the account that was signed in. */
export interface ShutAccount {
  code: string;
  reason?: string;
  until?: string;
}

export interface SessionConfig {
  app: AppName;
  /** Milliseconds between attempts while another tab's rotation settles. */
  supersededDelay?: number;
  /** Runs one refresh at a time across tabs; the default uses the browser's Web Locks where present. */
  exclusive?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

const SUPERSEDED = 'identity.refresh-superseded';
const SHUT = new Set(['identity.account-suspended', 'identity.account-banned']);
const MAX_ATTEMPTS = 5;

/**
 * Who is signed in. The access token stays in memory; the refresh token is in the app's HttpOnly cookie
 * and only held here when the server sends it in the body (clients without cookies).
 */
export class Session {
  private token: string | undefined;
  private refreshToken: string | undefined;
  private renewing: Promise<string | undefined> | undefined;
  private current: SessionState = { status: 'unknown' };
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly http: Http,
    private readonly config: SessionConfig,
  ) {}

  get accessToken(): string | undefined {
    return this.token;
  }

  get state(): SessionState {
    return this.current;
  }

  get user(): User | undefined {
    return this.current.status === 'signed-in' ? this.current.user : undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SessionState => this.current;

  /** Signs in again from the refresh cookie; ends `signed-out` when there is none. */
  async restore(): Promise<void> {
    if ((await this.renew(this.token)) === undefined) return;
    await this.reload();
  }

  async reload(): Promise<void> {
    const { user } = await this.http.get<{ user: User }>('/auth/me');
    this.become({ status: 'signed-in', user });
  }

  /** Resolves to the second step when the account asks for a code; nobody is signed in then. */
  async login(email: string, password: string, role?: Role): Promise<SecondStep | undefined> {
    const answer = await this.http.post<AuthAnswer | SecondStep>(
      '/auth/login',
      { email, password, role },
      { authorise: false },
    );
    return this.acceptOrAsk(answer);
  }

  /** Begins to set up the factor that a sign-in demands. */
  enrolForLogin(challenge: string): Promise<FactorEnrolment> {
    return this.http.post('/auth/login/enrol', { challenge }, { authorise: false });
  }

  /**
   * Signs in with a code of the app or a recovery code. When the step has set up a factor it resolves to the recovery
   * codes, and the session begins with `enter`: they are shown only once.
   */
  async completeLogin(
    challenge: string,
    code: string,
  ): Promise<{ recoveryCodes: string[]; enter: () => void } | undefined> {
    const answer = await this.http.post<SecondStepAnswer>(
      '/auth/login/second-step',
      { challenge, code },
      { authorise: false },
    );
    if (answer.recoveryCodes !== undefined)
      return { recoveryCodes: answer.recoveryCodes, enter: () => this.accept(answer) };
    this.accept(answer);
    return undefined;
  }

  /**
   * Signs in with a passkey of this device: alone, or after a right password with the `challenge` of its second step.
   * Rejects when the device's owner turns it down.
   */
  async loginByPasskey(role?: Role, challenge?: string): Promise<void> {
    const options = await this.http.post<RequestOptions>(
      '/auth/login/passkey/options',
      { challenge },
      { authorise: false },
    );
    const credential = await signWithPasskey(options);
    this.accept(
      await this.http.post<AuthAnswer>(
        '/auth/login/passkey',
        { credential, role, challenge },
        { authorise: false },
      ),
    );
  }

  /** Signs in with the code that was sent for a challenge. */
  async loginByCode(challengeId: string, code: string, role?: Role): Promise<SecondStep | undefined> {
    const answer = await this.http.post<AuthAnswer | SecondStep>(
      `/auth/codes/${challengeId}/verify`,
      { code, role },
      { authorise: false },
    );
    return this.acceptOrAsk(answer);
  }

  async register(registration: Registration): Promise<SecondStep | undefined> {
    const answer = await this.http.post<AuthAnswer | SecondStep>('/auth/register', registration, {
      authorise: false,
    });
    return this.acceptOrAsk(answer);
  }

  async logout(): Promise<void> {
    try {
      await this.http.post('/auth/logout', { refresh_token: this.refreshToken });
    } finally {
      this.end();
    }
  }

  /** One refresh at a time: every caller that found its token refused waits for the same answer. */
  renew(refused: string | undefined): Promise<string | undefined> {
    // Somebody else's refresh finished while this caller's request was on its way.
    if (this.token !== undefined && this.token !== refused) return Promise.resolve(this.token);
    this.renewing ??= this.exclusive(() => this.refresh()).finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  /** Shows a changed profile without asking again. */
  replaceUser(user: User): void {
    this.become({ status: 'signed-in', user });
  }

  private async refresh(): Promise<string | undefined> {
    for (let attempt = 1; ; attempt++) {
      try {
        const body = this.refreshToken === undefined ? {} : { refresh: this.refreshToken };
        // A page that is left now must still take the new cookie: the old one is spent.
        const answer = await this.http.post<RefreshAnswer>('/auth/token/refresh', body, {
          authorise: false,
          keepalive: true,
        });
        this.token = answer.access;
        if (answer.refresh !== undefined) this.refreshToken = answer.refresh;
        return answer.access;
      } catch (error) {
        if (isProblem(error, SUPERSEDED) && attempt < MAX_ATTEMPTS) {
          // Another tab rotated the cookie; by the next attempt the browser holds the newest one.
          await delay(this.config.supersededDelay ?? 150 * attempt);
          continue;
        }
        if (error instanceof Problem && error.isPassing) throw error;
        this.end(shutAccount(error));
        return undefined;
      }
    }
  }

  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const name = `foodie-refresh-${this.config.app}`;
    return (this.config.exclusive ?? withWebLock)(name, work);
  }

  private acceptOrAsk(answer: AuthAnswer | SecondStep): SecondStep | undefined {
    if ('mfaRequired' in answer) return answer;
    this.accept(answer);
    return undefined;
  }

  private accept(answer: AuthAnswer): User {
    this.token = answer.tokens.access;
    this.refreshToken = answer.tokens.refresh;
    this.become({ status: 'signed-in', user: answer.user });
    return answer.user;
  }

  private end(shut?: ShutAccount): void {
    this.token = undefined;
    this.refreshToken = undefined;
    this.become(shut === undefined ? { status: 'signed-out' } : { status: 'signed-out', shut });
  }

  private become(state: SessionState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

/** What a refusal tells of a shut account; undefined for any other error. */
export function shutAccount(error: unknown): ShutAccount | undefined {
  if (!isProblem(error) || !SHUT.has(error.code)) return undefined;
  const { reason, until } = error.body;
  return {
    code: error.code,
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof until === 'string' ? { until } : {}),
  };
}

async function withWebLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Web Locks need a secure context, which a phone on plain HTTP in the local network does not have.
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as { locks?: LockManager }).locks;
  if (locks === undefined) return work();
  return await locks.request(name, work);
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
