import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/ApiError.ts';
import { GatedTransport, type SessionGate } from '../../src/api/GatedTransport.ts';
import { SessionApi } from '../../src/api/SessionApi.ts';
import { HttpTransport, type ApiRequest, type Transport } from '../../src/api/Transport.ts';
import { WorkApi } from '../../src/api/WorkApi.ts';
import { ManualClock } from '../support/ManualClock.ts';
import { assignment, failure } from '../support/samples.ts';

interface Call {
  readonly url: string;
  readonly init: RequestInit;
}

function answering(...answers: (Response | Error)[]): { fetcher: typeof fetch; calls: Call[] } {
  const calls: Call[] = [];
  const fetcher = (url: unknown, init?: RequestInit): Promise<Response> => {
    calls.push({ url: String(url), init: init ?? {} });
    const answer = answers.shift() ?? new Error('no more answers');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { fetcher: fetcher as typeof fetch, calls };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

async function caught(work: Promise<unknown>): Promise<ApiError> {
  const problem: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(ApiError);
  return problem as ApiError;
}

describe('HttpTransport', () => {
  it('sends the CSRF token with unsafe calls only', async () => {
    const { fetcher, calls } = answering(json(200, {}), json(200, {}));
    const transport = new HttpTransport(fetcher);
    transport.csrfToken = 'token';
    await transport.send({ method: 'GET', path: '/jobs' });
    await transport.send({ method: 'POST', path: '/jobs/1/next', body: {} });
    expect(calls.map(({ init }) => (init.headers as Record<string, string>)['X-CSRF-Token'])).toEqual([
      undefined,
      'token',
    ]);
    expect(calls[1]?.url).toBe('/portal/api/jobs/1/next');
    expect(calls[1]?.init).toMatchObject({ method: 'POST', body: '{}', credentials: 'same-origin' });
  });

  it('answers null for 204', async () => {
    const { fetcher } = answering(new Response(null, { status: 204 }));
    expect(await new HttpTransport(fetcher).send({ method: 'DELETE', path: '/session' })).toBeNull();
  });

  it('keeps small calls alive when the page goes, and no large ones, which browsers refuse', async () => {
    const { fetcher, calls } = answering(json(200, {}), json(200, {}));
    const transport = new HttpTransport(fetcher);
    const draft = { method: 'PUT', path: '/assignments/a/draft', keepalive: true } as const;
    await transport.send({ ...draft, body: { answer: 'x'.repeat(50_000) } });
    await transport.send({ ...draft, body: { answer: '한'.repeat(50_000) } });
    expect(calls.map(({ init }) => init.keepalive)).toEqual([true, false]);
  });

  it.each([
    [401, 'NotSignedIn', 'notSignedIn', false],
    [401, 'WrongPassword', 'wrongPassword', false],
    [403, 'CsrfTokenInvalid', 'csrf', false],
    [403, 'PasswordChangeRequired', 'passwordChangeRequired', false],
    [404, 'NotFound', 'notFound', false],
    [409, 'AssignmentClosed', 'closed', false],
    [413, '', 'tooLarge', false],
    [422, 'InvalidAnswer', 'invalid', false],
    [429, 'TooManyAttempts', 'throttled', true],
    [500, 'InternalError', 'server', true],
    [503, '', 'server', true],
    [418, 'Teapot', 'unexpected', false],
  ])('makes %i %s an error of kind %s', async (status, code, kind, retryable) => {
    const { fetcher } = answering(json(status, { error: { code, message: 'words' } }));
    const error = await caught(new HttpTransport(fetcher).send({ method: 'GET', path: '/jobs' }));
    expect(error).toMatchObject({ kind, code, status, message: 'words', retryable });
  });

  it('reads how long to wait', async () => {
    const { fetcher } = answering(json(429, {}, { 'Retry-After': '17' }));
    const error = await caught(new HttpTransport(fetcher).send({ method: 'GET', path: '/jobs' }));
    expect(error.retryAfterSeconds).toBe(17);
  });

  it.each([
    ['no network', new TypeError('Failed to fetch')],
    ['a page of a proxy', new Response('<html>', { status: 200 })],
  ])('calls %s offline', async (_name, answer) => {
    const { fetcher } = answering(answer);
    const error = await caught(new HttpTransport(fetcher).send({ method: 'GET', path: '/jobs' }));
    expect(error).toMatchObject({ kind: 'offline', retryable: true });
  });

  it('takes an error without a JSON body', async () => {
    const { fetcher } = answering(new Response('Bad gateway', { status: 502 }));
    const error = await caught(new HttpTransport(fetcher).send({ method: 'GET', path: '/jobs' }));
    expect(error).toMatchObject({ kind: 'server', message: '' });
  });
});

describe('SessionApi', () => {
  it('keeps the CSRF token in step with the session', async () => {
    const session = { username: 'mina', displayName: 'Mina', mustChangePassword: false };
    const { fetcher } = answering(
      json(200, { ...session, csrfToken: 'one' }),
      json(200, { ...session, csrfToken: 'two' }),
      new Response(null, { status: 204 }),
    );
    const transport = new HttpTransport(fetcher);
    const api = new SessionApi(transport);
    await api.signIn('mina', 'secret');
    expect(transport.csrfToken).toBe('one');
    await api.changePassword('secret', 'secret too');
    expect(transport.csrfToken).toBe('two');
    await api.signOut();
    expect(transport.csrfToken).toBeNull();
  });
});

describe('GatedTransport', () => {
  function gated(...outcomes: (ApiError | string)[]) {
    const events: string[] = [];
    const inner: Transport = {
      send({ path }: ApiRequest) {
        events.push(`send ${path}`);
        const outcome = outcomes.shift() ?? 'done';
        return outcome instanceof ApiError ? Promise.reject(outcome) : Promise.resolve(outcome);
      },
    };
    const gate: SessionGate = {
      reopened: (reason) => Promise.resolve(void events.push(`wait: ${reason}`)),
      refreshed: () => Promise.resolve(void events.push('refresh')),
    };
    return { events, gate, inner, transport: new GatedTransport(inner, gate) };
  }
  const request = { method: 'POST', path: '/x' } as const;

  it('waits for the sign-in and sends the call again', async () => {
    const { events, transport } = gated(failure('notSignedIn'), 'answer');
    expect(await transport.send(request)).toBe('answer');
    expect(events).toEqual(['send /x', 'wait: signedOut', 'send /x']);
  });

  it('waits for a new password', async () => {
    const { events, transport } = gated(failure('passwordChangeRequired'));
    await transport.send(request);
    expect(events).toEqual(['send /x', 'wait: passwordChange', 'send /x']);
  });

  it('fetches a new CSRF token once, and no more', async () => {
    const { events, transport } = gated(failure('csrf'), failure('csrf'));
    expect((await caught(transport.send(request))).kind).toBe('csrf');
    expect(events).toEqual(['send /x', 'refresh', 'send /x']);
  });

  it('passes other errors on', async () => {
    const { events, transport } = gated(failure('closed'));
    expect((await caught(transport.send(request))).kind).toBe('closed');
    expect(events).toEqual(['send /x']);
  });

  it('gives up when another worker has signed in', async () => {
    const { gate, inner } = gated(failure('notSignedIn'));
    gate.reopened = () => Promise.reject(failure('sessionEnded'));
    expect((await caught(new GatedTransport(inner, gate).send(request))).kind).toBe('sessionEnded');
  });
});

describe('WorkApi', () => {
  it('counts the deadline by its own clock, from before the request left', async () => {
    const clock = new ManualClock(5_000_000);
    const transport: Transport = {
      send() {
        clock.advance(800);
        return Promise.resolve(assignment('a'));
      },
    };
    // The server's clock stands elsewhere altogether; ten minutes are ten minutes.
    expect((await new WorkApi(transport, clock).next('job'))?.deadlineAt).toBe(5_000_000 + 600_000);
  });

  it('answers null when nothing is left', async () => {
    const api = new WorkApi({ send: () => Promise.resolve(null) }, new ManualClock());
    expect(await api.next('job')).toBeNull();
    expect(await api.reserve('job')).toBeNull();
  });

  it('tells why a page is not given out', async () => {
    const { fetcher, calls } = answering(
      new Response('<!doctype html>'),
      json(422, { error: { code: 'PageUnrenderable', message: 'A fault in line 3.' } }),
      new TypeError('Failed to fetch'),
    );
    const api = new WorkApi(new HttpTransport(fetcher), new ManualClock());
    expect(await api.pageProblem('/portal/pages/a?token=1')).toBeNull();
    expect(await api.pageProblem('/portal/pages/a?token=1')).toBe('A fault in line 3.');
    expect((await caught(api.pageProblem('/portal/pages/a?token=1'))).kind).toBe('offline');
    expect(calls[0]?.url).toBe('/portal/pages/a?token=1');
  });

  it('encodes what it puts into paths', async () => {
    const paths: string[] = [];
    const api = new WorkApi(
      { send: ({ path }) => Promise.resolve(void paths.push(path)) },
      new ManualClock(),
    );
    await api.next('a/b?c').catch(() => null);
    await api.submit('ä/1', {});
    expect(paths).toEqual(['/jobs/a%2Fb%3Fc/next', '/assignments/%C3%A4%2F1/submit']);
  });
});
