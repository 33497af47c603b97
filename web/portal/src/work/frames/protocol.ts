/**
 * What the worker page and the portal say to each other by `window.postMessage`. Every message carries
 * `plumbline: 1`. The page is untrusted: whatever it sends is checked here, and the sender by its window.
 */
import type { Answer } from '../../api/types';

const VERSION = 1;

export interface PortalKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a worker has arranged for themselves in a page: kept from task to task, and from job to job. */
export interface PagePreferences {
  /** Width of the instructions in CSS pixels. */
  readonly instructionsWidth?: number;
  readonly instructionsCollapsed?: boolean;
}

export type FromPage =
  /** The elements are upgraded; the page can take `init`. */
  | { readonly type: 'ready' }
  /** The answer as it stands. */
  | { readonly type: 'change'; readonly answer: Answer }
  /** The worker has submitted, and the form is valid. */
  | { readonly type: 'submit'; readonly answer: Answer }
  /** The worker tried to submit, and something is missing; the page has said what. */
  | { readonly type: 'invalid'; readonly message: string }
  /** A key press that the page had no use for. */
  | ({ readonly type: 'key' } & PortalKey)
  | { readonly type: 'preferences'; readonly preferences: PagePreferences };

export type PageTheme = 'light' | 'dark';

export type ToPage =
  | {
      readonly type: 'init';
      /** An answer to restore, or null. */
      readonly draft: Answer | null;
      readonly theme: PageTheme;
      readonly locale: string;
      /** False for a page that is loaded ahead and hidden: it must not take focus or keys yet. */
      readonly active: boolean;
      readonly preferences: PagePreferences;
    }
  | { readonly type: 'activate' }
  | { readonly type: 'theme'; readonly theme: PageTheme }
  /** Asks for a `change` at once. */
  | { readonly type: 'request-answer' }
  | { readonly type: 'submitting' }
  | { readonly type: 'submitted' }
  | { readonly type: 'submit-failed'; readonly message: string };

export function envelope(message: ToPage): object {
  return { plumbline: VERSION, ...message };
}

/** The message in a window event's data, or null for anything that is not one. */
export function readMessage(data: unknown): FromPage | null {
  if (!isRecord(data) || data.plumbline !== VERSION) {
    return null;
  }
  switch (data.type) {
    case 'ready':
      return { type: 'ready' };
    case 'change':
    case 'submit':
      return isRecord(data.answer) ? { type: data.type, answer: data.answer } : null;
    case 'invalid':
      return { type: 'invalid', message: text(data.message) };
    case 'key':
      return {
        type: 'key',
        key: text(data.key),
        code: text(data.code),
        ctrlKey: data.ctrlKey === true,
        metaKey: data.metaKey === true,
        altKey: data.altKey === true,
        shiftKey: data.shiftKey === true,
      };
    case 'preferences':
      return { type: 'preferences', preferences: readPreferences(data.preferences) };
    default:
      return null;
  }
}

/** Only what is known: pages of different jobs must not be able to leave each other messages here. */
export function readPreferences(value: unknown): PagePreferences {
  const { instructionsWidth: width, instructionsCollapsed: collapsed } = isRecord(value) ? value : {};
  return {
    ...(typeof width === 'number' && Number.isFinite(width) && { instructionsWidth: Math.round(width) }),
    ...(typeof collapsed === 'boolean' && { instructionsCollapsed: collapsed }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
