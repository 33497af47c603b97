import { readPreferences, type PagePreferences } from './protocol';

const NAME = 'plumbline.page';

/** How the worker has arranged their pages, remembered by this browser. */
export class PagePreferenceStore {
  private current: PagePreferences = stored();

  get(): PagePreferences {
    return this.current;
  }

  keep(preferences: PagePreferences): void {
    this.current = preferences;
    try {
      localStorage.setItem(NAME, JSON.stringify(preferences));
    } catch {
      // Blocked or full: they hold until the page is closed.
    }
  }
}

function stored(): PagePreferences {
  try {
    return readPreferences(JSON.parse(localStorage.getItem(NAME) ?? '{}'));
  } catch {
    return {};
  }
}
