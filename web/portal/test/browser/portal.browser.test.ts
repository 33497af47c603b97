import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { PASSWORD, Portal } from './Portal.ts';
import type { PortalServer } from './PortalServer.ts';

let browser: Browser;
let portal: Portal;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
afterEach(async () => {
  const { complaints } = portal;
  await portal.close();
  expect(complaints).toEqual([]);
});

async function open(prepare: (server: PortalServer) => void = sports): Promise<Portal> {
  portal = await Portal.open(browser, prepare);
  return portal;
}

function sports(server: PortalServer): void {
  server.addJob({ jobId: 'sports', tasks: ['Picture 1', 'Picture 2', 'Picture 3'] });
}

describe('sign-in', () => {
  it('says that a password is wrong, and how long to wait after too many', async () => {
    const { page } = await open();
    await portal.goto('/portal/');
    for (let attempt = 1; attempt <= 3; attempt++) {
      await portal.signIn(`guess ${attempt}`);
      await page.getByText('Username or password is wrong.').waitFor();
      await expect.poll(() => page.locator('input[name=password]').inputValue()).toBe('');
    }
    await portal.signIn('guess 4');
    await page.getByText(/You can try again in [12] s/).waitFor();
    await page.getByText(/You can try again/).waitFor({ state: 'detached' });
    await portal.signIn();
    await portal.heading('Jobs').waitFor();
  });

  it('leads those whom their organization knows to its own page, and says when it did not let them in', async () => {
    const { page } = await open((made) => {
      sports(made);
      made.providers.push({ name: 'mapmakers', href: '/portal/oauth2/authorize/111122223333' });
    });
    await portal.goto('/portal/?sign-in=refused');
    const link = page.getByRole('link', { name: 'Sign in with mapmakers' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('/portal/oauth2/authorize/111122223333');
    await page.getByText('did not let you in').waitFor();
    await portal.signIn();
    await portal.heading('Jobs').waitFor();
  });

  it('has a new worker choose a password before anything else, then opens what they came for', async () => {
    const { page, server } = await open((made) => {
      sports(made);
      made.addUser('mina', 'handed-out', true);
    });
    await portal.goto('/portal/jobs/sports');
    await portal.signIn('handed-out');
    await portal.heading('Choose a new password').waitFor();
    expect(server.calls.some((call) => call.includes('/jobs'))).toBe(false);
    await page.locator('input[name=current]').fill('not it');
    await page.locator('input[name=next]').fill('brief');
    await page.locator('input[name=repeat]').fill('brief?');
    await page.keyboard.press('Enter');
    await page.getByText('The two do not match.').waitFor();
    await page.locator('input[name=next]').fill(PASSWORD);
    await page.locator('input[name=repeat]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('The current password is wrong.').waitFor();
    await page.locator('input[name=current]').fill('handed-out');
    await page.keyboard.press('Enter');
    await portal.atTask('Picture 1');
  });

  it('ends with the sign-out, and leaves no answer in the browser', async () => {
    const { page } = await open();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await portal.heading('Sign in').waitFor();
    expect(portal.server.current('sports').draft).toEqual({ choice: { label: 'Swimming' } });
    const left = await page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('plumbline-portal');
          opening.onerror = () => reject(new Error('no journal'));
          opening.onsuccess = () => {
            const counting = opening.result.transaction('journal').objectStore('journal').count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );
    expect(left).toBe(0);
  });
});

describe('jobs', () => {
  it('says so when there are none, and shows the first by itself', async () => {
    const { page, server } = await open(() => {});
    await portal.goto('/portal/');
    await portal.signIn();
    await portal.heading('No jobs for you right now').waitFor();
    sports(server);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('heading', { name: 'Sort pictures of sports' }).waitFor();
  });

  it('finds one among hundreds', async () => {
    const { page } = await open((server) => {
      for (let i = 1; i <= 300; i++) {
        server.addJob({ jobId: `street-${i}`, title: `Street ${i}`, keywords: [`k${i}`], tasks: ['x'] });
      }
    });
    await portal.goto('/portal/');
    await portal.signIn();
    await page.getByText('(300)').waitFor();
    expect(await page.locator('.job').count()).toBe(20);
    await page.getByLabel('Find jobs').fill('K217');
    await page.getByText('1 match').first().waitFor();
    await page.getByRole('link', { name: 'Start working on Street 217' }).click();
    await portal.atTask('x');
    expect(page.url()).toBe(`${portal.origin}/portal/jobs/street-217`);
  });
});

describe('work', () => {
  it('goes from task to task by keyboard alone, the next loaded ahead, to the end', async () => {
    const { page, server } = await open();
    const pages: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/portal/pages/')) {
        pages.push(new URL(request.url()).pathname);
      }
    });
    await portal.work('sports', 'Picture 1');
    for (const [task, key] of [
      ['Picture 1', '1'],
      ['Picture 2', '2'],
      ['Picture 3', '3'],
    ] as const) {
      await portal.atTask(task);
      if (task !== 'Picture 3') {
        // The next page is there, and has been told that it is not active, before this one is submitted.
        await page.frameLocator('iframe.task-frame-ahead').locator('body').waitFor({ state: 'attached' });
      }
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
    }
    await portal.heading('You’re all caught up').waitFor();
    await page.getByText('3 answers').first().waitFor();
    expect(pages).toHaveLength(3);
    expect(server.answers('sports')).toEqual([
      ['Picture 1', { choice: { label: 'Basketball' } }],
      ['Picture 2', { choice: { label: 'Swimming' } }],
      ['Picture 3', { choice: { label: 'Cycling' } }],
    ]);
    await page.getByRole('link', { name: 'Go to jobs' }).click();
    await page.getByText('3 answered').waitFor();
  });

  it('offers new work at the end, and leaves it to the worker to start its clock', async () => {
    const { page, server } = await open((made) => made.addJob({ jobId: 'sports', tasks: ['Picture 1'] }));
    await page.clock.install();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await portal.heading('You’re all caught up').waitFor();
    server.jobs[0]?.tasks.push('Late picture');
    await page.clock.fastForward(31_000);
    await portal.button('Continue working').waitFor();
    expect(server.assignments).toHaveLength(1);
    await portal.button('Continue working').click();
    await portal.atTask('Late picture');
  });

  it('lets a page outlive its task by a moment, hidden, so that its last key arrives', async () => {
    const { page } = await open();
    await page.clock.install();
    await portal.work('sports', 'Picture 1');
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await portal.atTask('Picture 2');
    const parting = page.locator('iframe.task-frame-parting');
    expect(
      await parting.evaluate((frame: HTMLIFrameElement) => [frame.inert, getComputedStyle(frame).visibility]),
    ).toEqual([true, 'hidden']);
    await page.clock.runFor(300);
    await parting.waitFor({ state: 'detached' });
    // The page that was loaded ahead has not been loaded again.
    await portal.atTask('Picture 2');
  });

  it('keeps what the server refuses on the screen', async () => {
    const { page } = await open();
    await portal.work('sports', 'Picture 1');
    await portal.task.locator('#note').fill('force');
    await portal.task.locator('#submit').click();
    await portal.task.getByText('Choose one of the sports.').waitFor();
    await page.getByText('Your answer was not accepted. It is still here.').waitFor();
    expect(await portal.task.locator('#note').inputValue()).toBe('force');
    await portal.task.locator('label').first().click();
    await portal.task.locator('#submit').click();
    await portal.atTask('Picture 2');
  });

  it('listens to its pages only', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    await page.evaluate(() =>
      window.postMessage({ plumbline: 1, type: 'submit', answer: { choice: { label: 'Forged' } } }, '*'),
    );
    await page.keyboard.press('1');
    await portal.saved();
    expect(server.answers('sports')).toEqual([]);
  });

  it('opens the list of shortcuts from within the task, and gives the focus back', async () => {
    const { page } = await open();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('?');
    await portal.heading('Keyboard shortcuts').waitFor();
    await page.keyboard.press('Escape');
    await portal.atTask('Picture 1');
    await page.keyboard.press('4');
    await expect.poll(() => portal.chosen()).toBe('Tennis');
  });

  it('says why a page cannot be shown, and shows it when it can', async () => {
    const { server } = await open((made) => {
      sports(made);
      made.brokenPages = true;
    });
    await portal.goto('/portal/jobs/sports');
    await portal.signIn();
    await portal.heading('This task cannot be shown').waitFor();
    await portal.page.getByText('The template has a fault in line 3.').waitFor();
    server.brokenPages = false;
    await portal.button('Load again').click();
    await portal.atTask('Picture 1');
  });

  it('gives every page what the worker has arranged in the one before', async () => {
    const { page } = await open();
    await portal.work('sports', 'Picture 1');
    await portal.task.locator('body').evaluate(() =>
      parent.postMessage(
        {
          plumbline: 1,
          type: 'preferences',
          preferences: { instructionsWidth: 320.4, other: 'left here' },
        },
        '*',
      ),
    );
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await portal.atTask('Picture 2');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await portal.atTask('Picture 3');
    expect(await portal.task.locator('body').getAttribute('data-preferences')).toBe(
      '{"instructionsWidth":320}',
    );
  });

  it('says that a job cannot be opened', async () => {
    await open();
    await portal.goto('/portal/jobs/elsewhere');
    await portal.signIn();
    await portal.heading('This job cannot be opened').waitFor();
  });

  it('follows the theme, the page with it', async () => {
    const { page } = await open();
    await portal.work('sports', 'Picture 1');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
    await portal.task.locator('xpath=/html[@data-theme="dark"]').waitFor({ state: 'attached' });
    expect(await page.locator('body').getAttribute('class')).toContain('awsui-dark-mode');
  });
});

describe('nothing is lost', () => {
  it('when the page is reloaded', async () => {
    const { page } = await open();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('3');
    await portal.saved();
    await page.reload();
    await portal.atTask('Picture 1');
    expect(await portal.chosen()).toBe('Cycling');
  });

  it('when the browser crashes before the server has it', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('1');
    await portal.saved();
    server.offline = true;
    await page.keyboard.press('4');
    await page.getByText('Offline, retrying').waitFor();
    await portal.newPage();
    server.offline = false;
    await portal.goto('/portal/jobs/sports');
    await portal.atTask('Picture 1');
    expect(await portal.chosen()).toBe('Tennis');
    await expect
      .poll(() => server.current('sports').draft, { timeout: 10_000 })
      .toEqual({ choice: { label: 'Tennis' } });
  });

  it('when the worker went on elsewhere after that: the newer draft wins', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('1');
    await portal.saved();
    await portal.newPage();
    server.current('sports').draft = { choice: { label: 'Swimming' } };
    await portal.goto('/portal/jobs/sports');
    await portal.atTask('Picture 1');
    expect(await portal.chosen()).toBe('Swimming');
  });

  it('when an answer is submitted without a connection', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    server.offline = true;
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await page.getByText('Your answer is kept', { exact: true }).waitFor();
    server.offline = false;
    await portal.atTask('Picture 2');
    expect(server.answers('sports')).toEqual([['Picture 1', { choice: { label: 'Basketball' } }]]);
  });

  it('when the browser crashes with a submitted answer that was not sent', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    server.offline = true;
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.getByText('Your answer is kept', { exact: true }).waitFor();
    await portal.newPage();
    server.offline = false;
    await portal.goto('/portal/jobs/sports');
    await portal.atTask('Picture 2');
    expect(server.answers('sports')).toEqual([['Picture 1', { choice: { label: 'Swimming' } }]]);
  });

  it('when the session ends: signing in again over the task sends what was waiting', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    server.endSessions();
    await page.keyboard.press('2');
    await portal.heading('Sign in again').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    // A second Escape closes any dialog of Chromium's; this one opens again a moment later.
    await expect.poll(() => portal.heading('Sign in again').isVisible()).toBe(true);
    await page.locator('dialog input[name=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await portal.heading('Sign in again').waitFor({ state: 'detached' });
    await portal.saved();
    expect(server.current('sports').draft).toEqual({ choice: { label: 'Swimming' } });
    expect(await portal.chosen()).toBe('Swimming');
    await portal.atTask('Picture 1');
    await page.keyboard.press('Enter');
    await portal.atTask('Picture 2');
  });
});

describe('leaving a task', () => {
  it('stops it with the newest answer, and resumes it there', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('3');
    await page.keyboard.press('Shift+S');
    await portal.heading('Stop and resume later?').waitFor();
    await portal.button('Stop for now').click();
    await page.getByText('Stopped').waitFor();
    expect(server.current('sports')).toMatchObject({
      state: 'Stopped',
      draft: { choice: { label: 'Cycling' } },
    });
    expect(server.jobs[0]?.tasks).toEqual(['Picture 2', 'Picture 3']);
    await page.getByRole('link', { name: 'Resume Sort pictures of sports' }).click();
    await portal.atTask('Picture 1');
    expect(await portal.chosen()).toBe('Cycling');
  });

  it('declines it and shows the next', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    await page.getByRole('button', { name: 'Task actions' }).click();
    await page.getByRole('menuitem', { name: 'Decline task' }).click();
    await portal.button('Keep working').click();
    await portal.atTask('Picture 1');
    await page.keyboard.press('Shift+D');
    await portal.button('Decline task').click();
    await portal.atTask('Picture 2');
    expect(server.assignments[0]?.state).toBe('Declined');
  });

  it('releases it to the others', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    await page.keyboard.press('Shift+R');
    await portal.button('Release task').click();
    await portal.heading('Jobs').waitFor();
    await expect
      .poll(() => [...(server.jobs[0]?.tasks ?? [])].sort())
      .toEqual(['Picture 1', 'Picture 2', 'Picture 3']);
  });
});

describe('the clock', () => {
  it('warns, adds time when asked, and says when the time is over', async () => {
    const { page, server } = await open((made) =>
      made.addJob({ jobId: 'sports', tasks: ['Picture 1', 'Picture 2'], taskTimeLimitSeconds: 300 }),
    );
    await portal.work('sports', 'Picture 1');
    server.current('sports').deadline = Date.now() + 20_000;
    await page.reload();
    await portal.atTask('Picture 1');
    await page.getByText('Take more time if you need it.').waitFor();
    await page.locator('.floating').getByRole('button', { name: 'More time' }).click();
    await page.locator('.countdown-calm').waitFor();
    await page.getByText('Take more time if you need it.').waitFor({ state: 'detached' });

    await page.keyboard.press('1');
    await portal.saved();
    server.current('sports').deadline = Date.now() + 1_500;
    await page.reload();
    await portal.heading('The time for this task is over').waitFor();
    expect(server.assignments[0]).toMatchObject({
      state: 'Expired',
      draft: { choice: { label: 'Basketball' } },
    });
    await portal.button('Next task').click();
    await portal.atTask('Picture 2');
  });

  it('says that a task was withdrawn, and goes on', async () => {
    const { page, server } = await open();
    await portal.work('sports', 'Picture 1');
    server.current('sports').state = 'Withdrawn';
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await portal.heading('This task was withdrawn').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await portal.atTask('Picture 2');
  });
});

describe('two tabs with one task', () => {
  it('go on from each other, to the last stroke', async () => {
    const { page: first } = await open();
    await portal.work('sports', 'Picture 1');
    await first.keyboard.press('1');
    const chosen = await portal.chosen();
    await portal.anotherTab();
    await portal.goto('/portal/jobs/sports');
    await portal.atTask('Picture 1');
    expect(await portal.chosen()).toBe(chosen);
    const second = portal.page;
    await second.keyboard.press('2');
    await portal.turnTo(first);
    await portal.heading('You went on with this task in another tab').waitFor();
    await portal.button('Continue here').click();
    await portal.atTask('Picture 1');
    const changed = await portal.chosen();
    expect(changed).not.toBe(chosen);
    expect(changed).not.toBeNull();
    await portal.turnTo(second);
    await portal.heading('You went on with this task in another tab').waitFor();
    await portal.turnTo(first);
    await first.keyboard.press('Enter');
    await portal.atTask('Picture 2');
    expect(portal.server.assignments[0]).toMatchObject({
      state: 'Submitted',
      answer: { choice: { label: changed } },
    });
  });
});
