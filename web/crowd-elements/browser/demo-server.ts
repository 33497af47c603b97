import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Worker pages are served as the service serves them: sandboxed, without an origin of their own. */
const WORKER_PAGE_POLICY =
  "sandbox allow-scripts allow-forms; default-src 'none'; script-src 'self' 'unsafe-inline' https:; " +
  "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; media-src 'self'; frame-src 'self'; connect-src 'self' data: blob:";

/** A server for the demo pages and the built script, on a free port of this machine. */
export interface DemoServer {
  readonly address: string;
  /** Serves `content` at `path` from now on, or with undefined takes it away. */
  serve(path: string, content: { readonly type: string; readonly body: string | Buffer } | undefined): void;
  close(): Promise<void>;
}

export async function startDemoServer(): Promise<DemoServer> {
  const added = new Map<string, { readonly type: string; readonly body: string | Buffer }>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://demo').pathname);
    const own = added.get(path);
    const isWorkerPage = path.endsWith('.html') && path !== '/demo/portal.html';
    // The service lets pages read the objects that they were granted; tools need the colours of images.
    const headers: Record<string, string> = isWorkerPage
      ? { 'Content-Security-Policy': WORKER_PAGE_POLICY }
      : { 'Access-Control-Allow-Origin': '*' };
    if (own !== undefined) {
      response.writeHead(200, { 'Content-Type': own.type, ...headers }).end(own.body);
      return;
    }
    readFile(fileOf(path)).then(
      (body) =>
        response
          .writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain', ...headers })
          .end(body),
      () => response.writeHead(404).end('not found'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (path, content) => void (content === undefined ? added.delete(path) : added.set(path, content)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** `/assets/…` is the build, `/demo/…` the demo folder; nothing else is read. */
function fileOf(path: string): string {
  const [, root = '', ...rest] = normalize(path).split(sep);
  const folder = { assets: 'dist', demo: 'demo' }[root];
  return folder === undefined || rest.includes('..') ? '' : join(PACKAGE, folder, ...rest);
}
