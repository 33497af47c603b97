import { accessSync, constants } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's place; another can be named by the variable that Playwright's users know. */
const EXECUTABLE = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH ?? '/usr/bin/chromium';

/** @throws Error that says what to install where there is no Chromium: a browser test is never skipped in silence */
export async function launchChromium(): Promise<Browser> {
  try {
    accessSync(EXECUTABLE, constants.X_OK);
  } catch (cause) {
    throw new Error(
      `The browser tests need Chromium, and ${EXECUTABLE} is missing. Install it (Debian: apt-get install chromium) ` +
        'or name another with PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH.',
      { cause },
    );
  }
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
