/** What went wrong, as far as the portal has to tell it apart. */
export type ApiErrorKind =
  | 'offline'
  | 'notSignedIn'
  | 'wrongPassword'
  | 'passwordChangeRequired'
  | 'csrf'
  | 'notFound'
  | 'closed'
  | 'invalid'
  | 'tooLarge'
  | 'throttled'
  | 'server'
  | 'sessionEnded'
  | 'unexpected';

const KIND_BY_CODE: Readonly<Record<string, ApiErrorKind>> = {
  NotSignedIn: 'notSignedIn',
  WrongPassword: 'wrongPassword',
  PasswordChangeRequired: 'passwordChangeRequired',
  CsrfTokenInvalid: 'csrf',
  NotFound: 'notFound',
  AssignmentClosed: 'closed',
  InvalidAnswer: 'invalid',
  TooManyAttempts: 'throttled',
};

const KIND_BY_STATUS: Readonly<Record<number, ApiErrorKind>> = {
  400: 'invalid',
  401: 'notSignedIn',
  404: 'notFound',
  408: 'server',
  409: 'closed',
  413: 'tooLarge',
  422: 'invalid',
  429: 'throttled',
};

/** A call that failed; the only kind of error that the API's clients throw. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: ApiErrorKind,
    /** The server's own words, for people; empty when the server was not reached. */
    message: string,
    /** HTTP status; 0 when there was no answer. */
    readonly status = 0,
    /** The server's error code, such as `AssignmentClosed`; empty when there was none. */
    readonly code = '',
    /** Seconds that the server asked to wait, or null. */
    readonly retryAfterSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** True where the same call may succeed later without anyone changing anything. */
  get retryable(): boolean {
    return this.kind === 'offline' || this.kind === 'server' || this.kind === 'throttled';
  }

  static offline(cause: unknown): ApiError {
    return new ApiError('offline', '', 0, '', null, { cause });
  }

  /** Reads an answer that is not 2xx; any body is accepted, for a proxy may have written it. */
  static async of(response: Response): Promise<ApiError> {
    const { code, message } = errorOf(await response.json().catch(() => null));
    const kind =
      KIND_BY_CODE[code] ??
      KIND_BY_STATUS[response.status] ??
      (response.status >= 500 ? 'server' : 'unexpected');
    return new ApiError(kind, message, response.status, code, retryAfter(response.headers));
  }

  /** Anything caught, as an ApiError. */
  static from(problem: unknown): ApiError {
    return problem instanceof ApiError
      ? problem
      : new ApiError(
          'unexpected',
          problem instanceof Error ? problem.message : String(problem),
          0,
          '',
          null,
          {
            cause: problem,
          },
        );
  }
}

function errorOf(body: unknown): { code: string; message: string } {
  const error = isRecord(body) && isRecord(body.error) ? body.error : {};
  return {
    code: typeof error.code === 'string' ? error.code : '',
    message: typeof error.message === 'string' ? error.message : '',
  };
}

function retryAfter(headers: Headers): number | null {
  const seconds = Number.parseInt(headers.get('Retry-After') ?? '', 10);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
