import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Answer, Assignment, AssignmentState, Job } from '../../src/api/types.ts';
import { workerPage } from './workerPage.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** As the service sends it with every answer of the portal. */
const PORTAL_CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const PAGE_CSP =
  "sandbox allow-scripts allow-forms; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface TestJob {
  readonly jobId: string;
  title: string;
  description: string;
  keywords: string[];
  createdAt: string;
  taskTimeLimitSeconds: number;
  extendable: boolean;
  /** Tasks left to hand out, by the name that their page shows. */
  tasks: string[];
}

export interface TestAssignment {
  readonly id: string;
  readonly jobId: string;
  readonly task: string;
  state: AssignmentState;
  acceptedAt: number | null;
  deadline: number | null;
  draft: Answer | null;
  answer: Answer | null;
  /** The page never speaks: a broken template. */
  silent: boolean;
}

interface User {
  password: string;
  displayName: string;
  mustChangePassword: boolean;
}

const OPEN: readonly AssignmentState[] = ['Accepted', 'Stopped'];

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/**
 * The portal's JSON API, its files and its worker pages, in memory: what the browser tests run against. It keeps to
 * the contract (who may do what in which state), and can be told to fail.
 */
export class PortalServer {
  readonly users = new Map<string, User>();
  readonly jobs: TestJob[] = [];
  readonly assignments: TestAssignment[] = [];
  /** Every API call that was answered, as `METHOD /path`. */
  readonly calls: string[] = [];
  /** Where workers can sign in elsewhere. */
  readonly providers: { name: string; href: string }[] = [];
  /** While true, every connection of the API is cut. */
  offline = false;
  /** Pages that are made while this is true never say `ready`. */
  silentPages = false;
  /** While true, no page can be rendered. */
  brokenPages = false;
  private readonly sessions = new Map<string, { username: string; csrfToken: string }>();
  private failedSignIns = 0;
  private counter = 0;
  private server: Server | null = null;

  async start(): Promise<string> {
    const server = createServer((request, response) => void this.handle(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const { server } = this;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server === null ? resolve() : server.close(() => resolve())));
  }

  addUser(username: string, password: string, mustChangePassword = false): void {
    this.users.set(username, { password, displayName: 'Mina Park', mustChangePassword });
  }

  addJob(job: Partial<TestJob> & Pick<TestJob, 'jobId' | 'tasks'>): TestJob {
    const full: TestJob = {
      title: 'Sort pictures of sports',
      description: 'Look at each picture and say which sport is played in it.',
      keywords: ['images', 'sports'],
      createdAt: new Date(2026, 10, 1, 0, 0, this.jobs.length).toISOString(),
      taskTimeLimitSeconds: 600,
      extendable: true,
      ...job,
    };
    this.jobs.push(full);
    return full;
  }

  /** Ends all sessions, as a restart with lost sessions or an expiry would. */
  endSessions(): void {
    this.sessions.clear();
  }

  current(jobId: string): TestAssignment {
    const assignment = this.assignments.find((each) => each.jobId === jobId && OPEN.includes(each.state));
    if (assignment === undefined) {
      throw new Error(`no open assignment of ${jobId}`);
    }
    return assignment;
  }

  answers(jobId: string): [task: string, answer: Answer][] {
    return this.assignments.flatMap(({ jobId: of, task, answer }) =>
      of === jobId && answer !== null ? [[task, answer] as [string, Answer]] : [],
    );
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://portal');
    try {
      if (url.pathname.startsWith('/portal/api/')) {
        await this.handleApi(request, response, url.pathname.slice('/portal/api'.length));
      } else if (url.pathname.startsWith('/portal/pages/')) {
        this.sendPage(response, url);
      } else {
        await this.sendFile(response, url.pathname);
      }
    } catch (problem) {
      const refusal =
        problem instanceof Refusal ? problem : new Refusal(500, 'InternalError', String(problem));
      send(
        response,
        refusal.status,
        { error: { code: refusal.code, message: refusal.message } },
        refusal.headers,
      );
    }
  }

  private async handleApi(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const method = request.method ?? '';
    const body = await readBody(request);
    if (this.offline) {
      request.socket.destroy();
      return;
    }
    this.calls.push(`${method} ${path}`);
    if (method === 'POST' && path === '/session') {
      this.signIn(body, response);
      return;
    }
    if (path === '/session/providers') {
      send(response, 200, { providers: this.providers });
      return;
    }
    const cookie = /plumbline=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const session = this.sessions.get(cookie);
    if (session === undefined) {
      throw new Refusal(401, 'NotSignedIn', 'Sign in first.');
    }
    if (method !== 'GET' && request.headers['x-csrf-token'] !== session.csrfToken) {
      throw new Refusal(403, 'CsrfTokenInvalid', 'The CSRF token is missing or wrong.');
    }
    const user = this.userOf(session.username);
    if (path.startsWith('/session')) {
      this.handleSession(method, path, body, cookie, session.username, response);
      return;
    }
    if (user.mustChangePassword) {
      throw new Refusal(403, 'PasswordChangeRequired', 'Change your password first.');
    }
    const [, area, id = '', action = ''] = path.split('/');
    if (area === 'jobs') {
      this.handleJobs(response, id, body);
    } else {
      this.handleAssignment(response, method, id, action, body);
    }
  }

  private signIn({ username, password }: Record<string, unknown>, response: ServerResponse): void {
    const user = this.users.get(String(username));
    if (user?.password !== password) {
      this.failedSignIns += 1;
      throw this.failedSignIns % 4 === 0
        ? new Refusal(429, 'TooManyAttempts', 'Too many attempts.', { 'Retry-After': '2' })
        : new Refusal(401, 'WrongPassword', 'The username or the password is not right.');
    }
    const id = `s${++this.counter}`;
    this.sessions.set(id, { username: String(username), csrfToken: `csrf-${id}` });
    send(response, 200, this.sessionOf(id), {
      'Set-Cookie': `plumbline=${id}; HttpOnly; SameSite=Strict; Path=/portal`,
    });
  }

  private handleSession(
    method: string,
    path: string,
    body: Record<string, unknown>,
    id: string,
    username: string,
    response: ServerResponse,
  ): void {
    const user = this.userOf(username);
    if (method === 'DELETE') {
      this.sessions.delete(id);
      send(response, 204, null);
      return;
    }
    if (path === '/session/password') {
      if (body.currentPassword !== user.password) {
        throw new Refusal(401, 'WrongPassword', 'The present password is not right.');
      }
      user.password = String(body.newPassword);
      user.mustChangePassword = false;
    }
    send(response, 200, this.sessionOf(id));
  }

  private sessionOf(id: string) {
    const { username, csrfToken } = this.sessions.get(id) ?? { username: '', csrfToken: '' };
    const { displayName, mustChangePassword } = this.userOf(username);
    return { username, displayName, mustChangePassword, csrfToken };
  }

  private userOf(username: string): User {
    const user = this.users.get(username);
    if (user === undefined) {
      throw new Refusal(401, 'NotSignedIn', 'Sign in first.');
    }
    return user;
  }

  private handleJobs(response: ServerResponse, jobId: string, body: Record<string, unknown>): void {
    if (jobId === '') {
      send(response, 200, { jobs: this.jobs.map((job) => this.listed(job)) });
      return;
    }
    const job = this.jobs.find((each) => each.jobId === jobId);
    if (job === undefined) {
      throw new Refusal(404, 'NotFound', 'There is no such job.');
    }
    this.expire();
    const assignment = body.prefetch === true ? this.reserve(job) : this.accept(job);
    if (assignment === null) {
      send(response, 204, null);
    } else {
      send(response, 200, this.shown(assignment, job));
    }
  }

  private listed(job: TestJob): Job {
    this.expire();
    const mine = this.assignments.filter(({ jobId }) => jobId === job.jobId);
    const open = mine.find(({ state }) => OPEN.includes(state));
    return {
      jobId: job.jobId,
      title: job.title,
      description: job.description,
      keywords: job.keywords,
      createdAt: job.createdAt,
      taskTimeLimitSeconds: job.taskTimeLimitSeconds,
      workersPerObject: 3,
      priority: 0,
      available: job.tasks.length,
      answered: mine.filter(({ state }) => state === 'Submitted').length,
      resumable:
        open === undefined
          ? null
          : { assignmentId: open.id, state: open.state, deadline: iso(open.deadline) },
    };
  }

  private accept(job: TestJob): TestAssignment | null {
    const held = this.held(job, [...OPEN, 'Reserved']);
    const assignment = held ?? this.handOut(job);
    if (assignment !== null) {
      this.startClock(assignment, job);
    }
    return assignment;
  }

  private reserve(job: TestJob): TestAssignment | null {
    return this.held(job, ['Reserved']) ?? this.handOut(job);
  }

  private held(job: TestJob, states: readonly AssignmentState[]): TestAssignment | null {
    return this.assignments.find(({ jobId, state }) => jobId === job.jobId && states.includes(state)) ?? null;
  }

  private handOut(job: TestJob): TestAssignment | null {
    const task = job.tasks.shift();
    if (task === undefined) {
      return null;
    }
    const assignment: TestAssignment = {
      id: `a${++this.counter}`,
      jobId: job.jobId,
      task,
      state: 'Reserved',
      acceptedAt: null,
      deadline: null,
      draft: null,
      answer: null,
      silent: this.silentPages,
    };
    this.assignments.push(assignment);
    return assignment;
  }

  private startClock(assignment: TestAssignment, job: TestJob): void {
    assignment.state = 'Accepted';
    assignment.acceptedAt ??= Date.now();
    assignment.deadline ??= assignment.acceptedAt + job.taskTimeLimitSeconds * 1000;
  }

  private expire(): void {
    for (const assignment of this.assignments) {
      if (OPEN.includes(assignment.state) && (assignment.deadline ?? Infinity) <= Date.now()) {
        assignment.state = 'Expired';
      }
    }
  }

  private handleAssignment(
    response: ServerResponse,
    method: string,
    id: string,
    action: string,
    body: Record<string, unknown>,
  ): void {
    this.expire();
    const assignment = this.assignments.find((each) => each.id === id);
    const job = this.jobs.find((each) => each.jobId === assignment?.jobId);
    if (assignment === undefined || job === undefined) {
      throw new Refusal(404, 'NotFound', 'There is no such assignment.');
    }
    const answer = body.answer as Answer;
    if (method === 'GET') {
      send(response, 200, this.shown(assignment, job));
      return;
    }
    if (action === 'submit' && assignment.state === 'Submitted') {
      send(response, 200, { submittedAt: iso(Date.now()) });
      return;
    }
    const allowed: readonly AssignmentState[] =
      action === 'open' || action === 'release' ? [...OPEN, 'Reserved'] : ['Accepted'];
    if (!allowed.includes(assignment.state)) {
      throw new Refusal(409, 'AssignmentClosed', `The assignment is ${assignment.state}.`);
    }
    switch (action) {
      case 'open':
        this.startClock(assignment, job);
        send(response, 200, this.shown(assignment, job));
        return;
      case 'draft':
        assignment.draft = answer;
        send(response, 200, { savedAt: iso(Date.now()) });
        return;
      case 'submit':
        if ((answer.choice as { label?: string } | undefined)?.label === undefined) {
          throw new Refusal(422, 'InvalidAnswer', 'Choose one of the sports.');
        }
        assignment.answer = answer;
        assignment.state = 'Submitted';
        send(response, 200, { submittedAt: iso(Date.now()) });
        return;
      case 'extend':
        assignment.deadline = Date.now() + job.taskTimeLimitSeconds * 1000;
        send(response, 200, this.shown(assignment, job));
        return;
      case 'stop':
        assignment.state = 'Stopped';
        break;
      case 'decline':
        assignment.state = 'Declined';
        break;
      case 'release':
        assignment.state = 'Released';
        job.tasks.unshift(assignment.task);
        break;
      default:
        throw new Refusal(404, 'NotFound', 'There is no such action.');
    }
    send(response, 204, null);
  }

  private shown(assignment: TestAssignment, job: TestJob): Assignment {
    return {
      assignmentId: assignment.id,
      jobId: job.jobId,
      title: job.title,
      description: job.description,
      keywords: job.keywords,
      state: assignment.state,
      acceptedAt: iso(assignment.acceptedAt),
      deadline: iso(assignment.deadline),
      serverTime: new Date().toISOString(),
      timeLimitSeconds: job.taskTimeLimitSeconds,
      extendable: job.extendable,
      page: `/portal/pages/${assignment.id}?token=t${assignment.id}`,
      draft: assignment.draft,
    };
  }

  private sendPage(response: ServerResponse, url: URL): void {
    const id = url.pathname.split('/').at(-1) ?? '';
    const assignment = this.assignments.find((each) => each.id === id);
    if (assignment === undefined || url.searchParams.get('token') !== `t${id}`) {
      throw new Refusal(404, 'NotFound', 'There is no such page.');
    }
    if (this.brokenPages) {
      throw new Refusal(422, 'PageUnrenderable', 'The template has a fault in line 3.');
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PAGE_CSP,
      'Cache-Control': 'no-store',
    });
    response.end(workerPage(assignment.task, assignment.silent));
  }

  private async sendFile(response: ServerResponse, path: string): Promise<void> {
    const asset = path.startsWith('/portal/app/');
    const file = asset ? normalize(path.slice('/portal'.length)) : '/index.html';
    if (!path.startsWith('/portal')) {
      throw new Refusal(404, 'NotFound', 'There is nothing here.');
    }
    const content = await readFile(join(DIST, file)).catch(() => {
      throw new Refusal(404, 'NotFound', `There is no ${path}.`);
    });
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': PORTAL_CSP,
    });
    response.end(content);
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: object | null,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(body === null ? undefined : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function iso(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
