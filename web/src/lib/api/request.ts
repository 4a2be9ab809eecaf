// One request to the server; what goes wrong comes back as a value, never as an exception:
//
//   const read = await request<Target>('GET', `/targets/${id}`);
//   if (!read.ok) show(read.error.message); else use(read.value);
//
// Requests that change something carry the session's token. When the server was started anew the old
// token is refused once, a new one is fetched and the request is sent again.
import type { Session } from './types';

/** Why a request gave nothing. `code` is the server's, or `lost` (no answer from it) or `aborted`. */
export interface ApiError {
  code: string;
  /** One sentence for people, from the server; empty when the server did not answer. */
  message: string;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** The member of the request that is the matter. */
  field?: string;
  /** Of a chunk that could not be taken: the number that is waited for. */
  next?: number;
  /** Seconds to wait, when there were too many requests. */
  retryAfter?: number;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: ApiError };

export interface RequestOptions {
  /** Sent as JSON, or as it is when it is a Blob or bytes. */
  body?: unknown;
  contentType?: string;
  signal?: AbortSignal;
  /** Let the request outlive the page (at most 64 KB): for the last save. */
  keepalive?: boolean;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const base = '/api/v1';
let session: Promise<Result<Session>> | undefined;
let listener: (reached: boolean) => void = () => {};

/** Is told after every request whether the server answered at all. */
export function onReach(listen: (reached: boolean) => void): void {
  listener = listen;
}

/** The session, fetched once until the server refuses its token. */
export async function currentSession(): Promise<Result<Session>> {
  session ??= send<Session>('GET', '/session', {}, undefined);
  const result = await session;
  if (!result.ok) session = undefined;
  return result;
}

export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<Result<T>> {
  if (method === 'GET') return send<T>(method, path, options, undefined);
  for (let attempt = 0; ; attempt++) {
    const opened = await currentSession();
    if (!opened.ok) return opened;
    const result = await send<T>(method, path, options, opened.value.token);
    if (result.ok || result.error.code !== 'wrong_token' || attempt > 0) return result;
    session = undefined;
  }
}

async function send<T>(
  method: Method,
  path: string,
  { body, contentType, signal, keepalive }: RequestOptions,
  token: string | undefined,
): Promise<Result<T>> {
  const raw = body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body);
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['X-Ninety-Token'] = token;
  if (body !== undefined) {
    headers['Content-Type'] = contentType ?? (raw ? 'application/octet-stream' : 'application/json');
  }
  let response: Response;
  try {
    response = await fetch(base + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
      keepalive: keepalive ?? false,
      credentials: 'omit',
    });
    if (response.ok) {
      const value = response.status === 204 ? undefined : await response.json();
      listener(true);
      return { ok: true, value: value as T };
    }
    listener(true);
    return { ok: false, error: await errorOf(response) };
  } catch {
    if (signal?.aborted) return { ok: false, error: { code: 'aborted', message: '', status: 0 } };
    listener(false);
    return { ok: false, error: { code: 'lost', message: '', status: 0 } };
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as { error?: Partial<ApiError> } | null;
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return {
    code: body?.error?.code ?? 'unknown',
    message: body?.error?.message ?? '',
    status: response.status,
    ...(body?.error?.field === undefined ? {} : { field: body.error.field }),
    ...(body?.error?.next === undefined ? {} : { next: body.error.next }),
    ...(Number.isFinite(wait) ? { retryAfter: wait } : {}),
  };
}
