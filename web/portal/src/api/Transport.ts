import { ApiError } from './ApiError';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/portal/api`, with a leading slash; of a page the whole path. */
  readonly path: string;
  /** The answer is a worker page, of which only matters whether it comes. */
  readonly page?: boolean;
  readonly body?: unknown;
  /** The call outlives the page: for what is sent while it is being left. */
  readonly keepalive?: boolean;
}

/** Carries one call of the portal API to the server and back. */
export interface Transport {
  /**
   * @returns the JSON answer, or null for an answer without content
   * @throws ApiError for everything but 2xx
   */
  send(request: ApiRequest): Promise<unknown>;
}

const API_ROOT = '/portal/api';
const TIMEOUT_MS = 20_000;
/** What a call may take beyond that for its body: as long as a link of 200 kbit/s needs. */
const SLOWEST_LINK_BYTES_PER_MS = 25;
/** Browsers refuse keepalive bodies beyond 64 KiB in all; a little less leaves room for headers. */
const KEEPALIVE_LIMIT_BYTES = 60 * 1024;

/** The API over `fetch`: cookies, CSRF token, time limit, and errors made one kind. */
export class HttpTransport implements Transport {
  /** Sent with every unsafe call; the session's owner keeps it up to date. */
  csrfToken: string | null = null;

  constructor(private readonly fetcher: typeof fetch = (input, init) => fetch(input, init)) {}

  async send(request: ApiRequest): Promise<unknown> {
    const response = await this.answer(request);
    if (!response.ok) {
      throw await ApiError.of(response);
    }
    if (response.status === 204 || request.page) {
      return null;
    }
    try {
      return await response.json();
    } catch (cause) {
      // Cut off on the way, or a captive portal's page instead of ours: in both cases worth another attempt.
      throw ApiError.offline(cause);
    }
  }

  private async answer({
    method,
    path,
    body,
    page = false,
    keepalive = false,
  }: ApiRequest): Promise<Response> {
    const headers: Record<string, string> = { Accept: page ? '*/*' : 'application/json' };
    const text = body === undefined ? null : JSON.stringify(body);
    const bytes = text === null ? 0 : new Blob([text]).size;
    if (text !== null) {
      headers['Content-Type'] = 'application/json';
    }
    if (method !== 'GET' && this.csrfToken !== null) {
      headers['X-CSRF-Token'] = this.csrfToken;
    }
    try {
      return await this.fetcher(page ? path : API_ROOT + path, {
        method,
        headers,
        body: text,
        credentials: 'same-origin',
        cache: 'no-store',
        keepalive: keepalive && bytes <= KEEPALIVE_LIMIT_BYTES,
        signal: AbortSignal.timeout(TIMEOUT_MS + Math.ceil(bytes / SLOWEST_LINK_BYTES_PER_MS)),
      });
    } catch (cause) {
      throw ApiError.offline(cause);
    }
  }
}
