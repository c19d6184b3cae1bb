import { OFFLINE, Problem, problemOf, UNREADABLE } from './problem';

export type Query = Record<string, string | number | boolean | undefined>;

export interface RequestOptions {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  /** Makes a repeated POST answer as the first did. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Lets the browser finish it, cookies and all, when the page goes away meanwhile. */
  keepalive?: boolean;
  /** Default true: send the access token, and refresh it once when it is refused. */
  authorise?: boolean;
}

export interface TokenSource {
  readonly accessToken: string | undefined;
  /** Resolves to a new access token, or undefined when the session has ended. */
  renew(refused: string | undefined): Promise<string | undefined>;
}

export interface HttpConfig {
  /** For example `/api/v1`; no trailing slash. */
  baseUrl: string;
  fetch?: typeof fetch;
  /** Sent as X-Foodie-App so that the refresh token lives in that app's cookie. */
  app?: string;
  tokens?: TokenSource;
}

/** `fetch` with the API's conventions: JSON, typed problems, bearer token, one retry after a refresh. */
export class Http {
  private tokens: TokenSource | undefined;

  constructor(private readonly config: HttpConfig) {
    this.tokens = config.tokens;
  }

  useTokens(tokens: TokenSource): void {
    this.tokens = tokens;
  }

  get<T>(path: string, options?: RequestOptions): Promise<T> {
    return this.request<T>('GET', path, options);
  }

  post<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    return this.request<T>('POST', path, { ...options, body });
  }

  put<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    return this.request<T>('PUT', path, { ...options, body });
  }

  patch<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    return this.request<T>('PATCH', path, { ...options, body });
  }

  delete<T>(path: string, options?: RequestOptions): Promise<T> {
    return this.request<T>('DELETE', path, options);
  }

  async request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
    const authorise = options.authorise !== false && this.tokens !== undefined;
    const token = authorise ? this.tokens?.accessToken : undefined;
    let response = await this.send(method, path, options, token);
    if (response.status === 401 && authorise) {
      const renewed = await this.tokens?.renew(token);
      if (renewed !== undefined) response = await this.send(method, path, options, renewed);
    }
    if (!response.ok) throw await problemOf(response);
    return (await readBody(response)) as T;
  }

  /** A file, with how far it is: `fetch` cannot tell that. */
  async upload<T>(path: string, form: FormData, progress?: (share: number) => void): Promise<T> {
    const token = this.tokens?.accessToken;
    let response = await this.sendForm(path, form, token, progress);
    if (response.status === 401) {
      const renewed = await this.tokens?.renew(token);
      if (renewed !== undefined) response = await this.sendForm(path, form, renewed, progress);
    }
    if (!response.ok) throw await problemOf(response);
    return (await readBody(response)) as T;
  }

  /** Content that is no JSON. */
  async blob(path: string): Promise<Blob> {
    const token = this.tokens?.accessToken;
    let response = await this.send('GET', path, {}, token);
    if (response.status === 401) {
      const renewed = await this.tokens?.renew(token);
      if (renewed !== undefined) response = await this.send('GET', path, {}, renewed);
    }
    if (!response.ok) throw await problemOf(response);
    return response.blob();
  }

  private sendForm(
    path: string,
    form: FormData,
    token: string | undefined,
    progress: ((share: number) => void) | undefined,
  ): Promise<Response> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', this.config.baseUrl + path);
      request.setRequestHeader('Accept', 'application/json');
      if (token !== undefined) request.setRequestHeader('Authorization', `Bearer ${token}`);
      if (this.config.app !== undefined) request.setRequestHeader('X-Foodie-App', this.config.app);
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) progress?.(event.loaded / event.total);
      };
      request.onload = () => resolve(new Response(request.responseText || null, { status: request.status }));
      request.onerror = () => reject(new Problem(0, OFFLINE, { detail: 'No connection to the server.' }));
      request.send(form);
    });
  }

  private async send(
    method: string,
    path: string,
    options: RequestOptions,
    token: string | undefined,
  ): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json', ...options.headers };
    if (options.body !== undefined) headers['Content-Type'] = 'application/json';
    if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
    if (this.config.app !== undefined) headers['X-Foodie-App'] = this.config.app;
    if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
    const init: RequestInit = { method, headers, credentials: 'same-origin' };
    if (options.body !== undefined) init.body = JSON.stringify(options.body);
    if (options.signal !== undefined) init.signal = options.signal;
    if (options.keepalive !== undefined) init.keepalive = options.keepalive;
    try {
      return await (this.config.fetch ?? fetch)(this.config.baseUrl + path + queryText(options.query), init);
    } catch (error) {
      if (options.signal?.aborted === true) throw error;
      throw new Problem(0, OFFLINE, { detail: 'No connection to the server.' });
    }
  }
}

function queryText(query: Query | undefined): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(response.status, UNREADABLE, { detail: 'The answer was not JSON.' });
  }
}
