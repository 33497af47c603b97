import { FramedPage, launchChromium } from '../browser/browser';
import { startDemoServer } from '../browser/demo-server';

const CHARACTERS = 100_000;
const SPANS = 5000;
/** A frame that takes longer is seen as a stumble. */
const FRAME_LIMIT_MS = 100;
const SCROLLS = 300;
const SCROLL_PX = 160;
const KEYS = ['Space', '1', 'Space', '2', '.', 'Shift+ArrowRight', 'Delete', 'Control+z', 'Control+y'];

/** A text of lines and paragraphs, and spans over it: every fifth a long one that overlaps with the next. */
function page(): string {
  const lines = Array.from(
    { length: 1200 },
    (_, line) => `${line % 7 === 0 ? '\n' : ''}${'Seoul said '.repeat(9)}`,
  );
  const text = lines.join('\n').slice(0, CHARACTERS);
  const step = Math.floor((CHARACTERS - 50) / SPANS);
  const entities = Array.from({ length: SPANS }, (_, index) => ({
    label: index % 2 === 0 ? 'person' : 'place',
    startOffset: index * step,
    endOffset: index * step + (index % 5 === 0 ? step * 2 : 8),
  }));
  return `<!doctype html><head><meta charset="utf-8"><script src="/assets/crowd-html-elements.js"></script></head><body>
    <crowd-entity-annotation name="e" header="Label" labels="['person', 'place']"></crowd-entity-annotation>
    <script>
      const tool = document.querySelector('crowd-entity-annotation');
      tool.text = ${JSON.stringify(text)};
      tool.initialValue = ${JSON.stringify(entities)};
    </script></body>`;
}

/**
 * Scrolls through a text of 100,000 characters with 5,000 spans from end to end, and edits it: no frame may take more
 * than 100 ms.
 */
async function main(): Promise<number> {
  const server = await startDemoServer();
  const browser = await launchChromium();
  try {
    server.serve('/text.html', { type: 'text/html', body: page() });
    const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const started = performance.now();
    const framed = await FramedPage.open(tab, server.address, '/text.html');
    await framed.frame.locator('.tag').first().waitFor();
    const opened = performance.now() - started;
    const scrolling = await framed.frame.locator('.scroller').evaluate(scrollThrough, [SCROLLS, SCROLL_PX]);
    await tab.keyboard.press('Control+Home');
    const edits: number[] = [];
    for (const key of KEYS) {
      edits.push(await framed.frame.locator('html').evaluate(longestFrameOf, key));
      await tab.keyboard.press(key);
      edits.push(await framed.frame.locator('html').evaluate(frameAfter));
    }
    const [longest = 0] = scrolling;
    const longestEdit = Math.max(...edits);
    console.log(`${CHARACTERS} characters, ${SPANS} spans`);
    console.log(`open until the first spans are drawn: ${Math.round(opened)} ms`);
    console.log(
      `scroll ${SCROLLS} × ${SCROLL_PX} px: longest frames ${scrolling.slice(0, 5).map(round).join(', ')} ms, median ${round(scrolling[scrolling.length >> 1] ?? 0)} ms`,
    );
    console.log(`${KEYS.length} edits by key: longest frame ${round(longestEdit)} ms`);
    return longest < FRAME_LIMIT_MS && longestEdit < FRAME_LIMIT_MS ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Scrolls a step per frame and answers how long the frames took, the longest first. */
async function scrollThrough(
  scroller: Element,
  [steps = 0, pixels = 0]: readonly number[],
): Promise<number[]> {
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let step = 0; step < steps; step++) {
    scroller.scrollTop += pixels;
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return frames.sort((a, b) => b - a);
}

/** Begins to watch for a key; the next frames are measured from the moment that the page receives it. */
function longestFrameOf(): number {
  const watch = window as unknown as { keyAt: number };
  window.addEventListener('keydown', () => (watch.keyAt = performance.now()), { capture: true, once: true });
  return 0;
}

/** Milliseconds from the key to the end of the frame that shows what it did. */
async function frameAfter(): Promise<number> {
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - (window as unknown as { keyAt: number }).keyAt;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds);
}

process.exitCode = await main();
