import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page, Request } from 'playwright-core';
import { FramedPage, launchChromium } from '../browser/browser';
import { startDemoServer } from '../browser/demo-server';
import type { DemoServer } from '../browser/demo-server';
import { fill } from '../browser/samples/filling';
import { rendered } from '../browser/samples/render';
import { MEDIA, PHOTO, film, inputFor, tone } from '../browser/samples/sample-data';

const USAGE = `usage: npm run samples -- <folder>

<folder> holds templates (*.html) in folders by kind, as the public repository
aws-samples/amazon-sagemaker-ground-truth-task-uis does. Clone it beside the project.`;

/** How long one template may take. */
const PATIENCE_MS = 15_000;

/** What became of one template. */
interface Outcome {
  readonly template: string;
  readonly kind: 'works' | 'needs the internet' | 'needs another element' | 'fails';
  readonly reason: string;
}

/** Renders every template with sample input, fills it in, submits, and compares the answer with the documented one. */
async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined || !(await stat(folder).catch(() => undefined))?.isDirectory()) {
    console.error(folder === undefined ? USAGE : `There is no folder ${folder}.\n\n${USAGE}`);
    return 2;
  }
  const templates = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && !entry.parentPath.includes('.git'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const server = await startDemoServer();
  const browser = await launchChromium();
  try {
    server.serve(MEDIA.image, { type: 'image/svg+xml', body: PHOTO });
    server.serve(MEDIA.audio, { type: 'audio/wav', body: tone() });
    server.serve(MEDIA.video, { type: 'video/webm', body: await film(browser) });
    server.serve(MEDIA.document, { type: 'text/html', body: '<p>A contract.</p>' });
    const outcomes: Outcome[] = [];
    for (const template of templates) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      page.setDefaultTimeout(PATIENCE_MS);
      const outcome = await tried(page, server, folder, template);
      await page.close();
      outcomes.push(outcome);
      console.log(
        `${outcome.kind.padEnd(22)} ${template}${outcome.reason === '' ? '' : `: ${outcome.reason}`}`,
      );
    }
    return report(outcomes);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function tried(page: Page, server: DemoServer, folder: string, template: string): Promise<Outcome> {
  const outside: Request[] = [];
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(
    (url) => url.origin !== server.address,
    (route) => {
      const request = route.request();
      outside.push(request);
      // Pictures from elsewhere have the sample's place: what they show does not matter here.
      return request.resourceType() === 'image'
        ? route.fulfill({ contentType: 'image/svg+xml', body: PHOTO })
        : route.abort();
    },
  );
  const html = await rendered(await readFile(join(folder, template), 'utf8'), inputFor(template));
  const path = `/samples/${template}`;
  server.serve(path, { type: 'text/html; charset=utf-8', body: html });
  const framed = await FramedPage.open(page, server.address, path);
  const frame = page.frames().find((one) => one.url().endsWith(encodeURI(path)));
  if (frame === undefined) {
    return { template, kind: 'fails', reason: 'its page did not open' };
  }
  const missing = await frame
    .locator(':not(:defined)')
    .evaluateAll((elements) => [
      ...new Set(elements.map(({ localName }) => localName).filter((name) => name.startsWith('crowd-'))),
    ]);
  if (missing.length > 0) {
    return { template, kind: 'needs another element', reason: missing.join(', ') };
  }
  // A script with "async" only adds to a page that is complete without it.
  const waitedFor = await frame
    .locator('script[src^="http"]:not([async])')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));
  const blocked = outside.map((request) => request.url()).filter((url) => waitedFor.includes(url));
  if (blocked.length > 0) {
    return { template, kind: 'needs the internet', reason: blocked.join(', ') };
  }
  try {
    const expected = await fill(page, frame);
    await frame.getByRole('button', { name: 'Submit', exact: true }).click();
    const invalid = framed.message('invalid').then(({ message }) => {
      throw new Error(`The page refused: ${message}`);
    });
    const { answer } = await Promise.race([framed.message('submit'), invalid]);
    invalid.catch(() => undefined);
    if (!isDeepStrictEqual(answer, expected)) {
      const difference = `submitted ${JSON.stringify(answer)}, documented is ${JSON.stringify(expected)}`;
      return { template, kind: 'fails', reason: difference };
    }
    return errors.length > 0
      ? { template, kind: 'fails', reason: errors.join('; ') }
      : { template, kind: 'works', reason: '' };
  } catch (error) {
    const [message = ''] = String(error).split('\n');
    return { template, kind: 'fails', reason: [message, ...errors].join('; ') };
  }
}

function report(outcomes: readonly Outcome[]): number {
  const of = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const [works, fails] = [of('works'), of('fails')];
  console.log(
    `\n${works} of ${works + fails} templates that can work offline submit the documented answer; ` +
      `${of('needs the internet')} need the internet, ${of('needs another element')} need an element that is not there.`,
  );
  return fails === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv[2]);
