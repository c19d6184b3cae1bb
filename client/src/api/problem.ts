/** The body of a refusal: RFC 9457 plus the fields the mobile app reads. */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  message?: string;
  errors?: Record<string, string[]>;
  requestId?: string;
  [extension: string]: unknown;
}

/** Codes the client itself gives when no server answered. */
export const OFFLINE = 'client.offline';
export const UNREADABLE = 'client.unreadable';

/** A refusal by the server, or the absence of an answer (`status` 0, code `client.offline`). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: ProblemBody,
    /** From `Retry-After`, when the server says when to try again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(body.detail ?? body.message ?? body.title ?? code);
  }

  get fieldErrors(): Record<string, string[]> {
    return this.body.errors ?? {};
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** Whether the same request may succeed later without a change by the user. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}

export async function problemOf(response: Response): Promise<Problem> {
  let body: ProblemBody = {};
  try {
    body = (await response.json()) as ProblemBody;
  } catch {
    // A proxy in front may answer with a page instead of a problem; the status still tells the story.
  }
  const retryAfter = Number(response.headers.get('Retry-After') ?? '');
  return new Problem(
    response.status,
    body.code ?? `http.${String(response.status)}`,
    body,
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
  );
}
