import { describe, expect, it } from 'vitest';
import { TabHandover, type TabChannel } from '../../src/work/tabs/TabHandover.ts';
import { ManualClock } from '../support/ManualClock.ts';

type Listener = (event: MessageEvent) => void;

/** The tabs of one browser; what one says all others hear, until it is closed or cut off. */
class Browser {
  private readonly listeners = new Map<TabChannel, Listener>();

  connect(): TabChannel {
    const channel = {
      postMessage: (data: unknown) =>
        [...this.listeners].forEach(([other, listener]) => {
          if (other !== channel && this.listeners.has(channel)) {
            listener({ data: structuredClone(data) } as MessageEvent);
          }
        }),
      addEventListener: (_type: string, listener: unknown) =>
        void this.listeners.set(channel, listener as Listener),
      close: () => void this.listeners.delete(channel),
    } as TabChannel;
    return channel;
  }
}

function tab(browser: Browser, name: string, clock: ManualClock, held: Record<string, Promise<void>> = {}) {
  const asked: string[] = [];
  const handover = new TabHandover(
    () => browser.connect(),
    name,
    clock,
    (id) => {
      asked.push(id);
      return held[id] ?? null;
    },
  );
  handover.open();
  return { asked, handover };
}

/** Resolves with what has become of a promise by the time that everything else is done. */
async function outcome(taken: Promise<boolean>): Promise<boolean | 'waiting'> {
  await new Promise(setImmediate);
  return Promise.race([taken, Promise.resolve('waiting' as const)]);
}

describe('TabHandover', () => {
  it('waits no longer than a message takes where no tab has the task', async () => {
    const browser = new Browser();
    const clock = new ManualClock();
    const other = tab(browser, 'first', clock);
    const taken = tab(browser, 'second', clock).handover.take('a');
    expect(other.asked).toEqual(['a']);
    clock.advance(99);
    expect(await outcome(taken)).toBe('waiting');
    clock.advance(1);
    expect(await outcome(taken)).toBe(false);
    expect(clock.waiting).toBe(0);
  });

  it('goes on as soon as the other tab has saved what it had', async () => {
    const browser = new Browser();
    const clock = new ManualClock();
    let save = () => {};
    const saved = new Promise<void>((resolve) => (save = resolve));
    tab(browser, 'first', clock, { a: saved });
    tab(browser, 'bystander', clock);
    const taken = tab(browser, 'second', clock).handover.take('a');
    clock.advance(1_000);
    expect(await outcome(taken)).toBe('waiting');
    save();
    expect(await outcome(taken)).toBe(true);
    expect(clock.waiting).toBe(0);
  });

  it('does not wait for ever for a tab that cannot save', async () => {
    const browser = new Browser();
    const clock = new ManualClock();
    tab(browser, 'first', clock, { a: new Promise(() => {}) });
    const taken = tab(browser, 'second', clock).handover.take('a');
    clock.advance(2_000);
    expect(await outcome(taken)).toBe(true);
  });

  it('hears nothing once it is closed', async () => {
    const browser = new Browser();
    const clock = new ManualClock();
    const first = tab(browser, 'first', clock, { a: Promise.resolve() });
    first.handover.close();
    const taken = tab(browser, 'second', clock).handover.take('a');
    clock.advance(100);
    expect(await outcome(taken)).toBe(false);
    expect(first.asked).toEqual([]);
  });
});
