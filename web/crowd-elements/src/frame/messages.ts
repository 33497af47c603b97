import type { JsonObject } from '../values/json';
import { isJsonObject, property } from '../values/json';
import type { ShortcutGroup } from '../guide/tool-guide';
import type { KeyPress } from '../keyboard/key-press';
import type { Theme } from '../theme/page-styles';
import type { Preferences } from '../workspace/preferences';

/** The version of the protocol, as the value of every message's `plumbline`. */
const VERSION = 1;

export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'change'; readonly answer: JsonObject }
  | { readonly type: 'submit'; readonly answer: JsonObject }
  | { readonly type: 'invalid'; readonly message: string }
  /** The keys of the page's tools, for the portal's list of all shortcuts. */
  | { readonly type: 'shortcuts'; readonly groups: readonly ShortcutGroup[] }
  | ({ readonly type: 'key' } & Omit<KeyPress, 'repeat'>)
  | { readonly type: 'preferences'; readonly preferences: Preferences };

export type PortalMessage =
  | {
      readonly type: 'init';
      readonly draft: JsonObject | undefined;
      readonly theme: Theme;
      readonly locale: string;
      readonly active: boolean;
      readonly preferences: Preferences;
    }
  | { readonly type: 'activate' }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'request-answer' }
  | { readonly type: 'submitting' }
  | { readonly type: 'submitted' }
  | { readonly type: 'submit-failed'; readonly message: string };

/** Reads a message of the portal; undefined for what is none. Fields of a wrong type take their defaults. */
export function readPortalMessage(data: unknown): PortalMessage | undefined {
  if (property(data, 'plumbline') !== VERSION) {
    return undefined;
  }
  const type = property(data, 'type');
  switch (type) {
    case 'init':
      return {
        type,
        draft: objectOr(property(data, 'draft'), undefined),
        theme: readTheme(property(data, 'theme')),
        locale: stringOr(property(data, 'locale'), 'en'),
        active: property(data, 'active') === true,
        preferences: readPreferences(property(data, 'preferences')),
      };
    case 'theme':
      return { type, theme: readTheme(property(data, 'theme')) };
    case 'submit-failed':
      return { type, message: stringOr(property(data, 'message'), '') };
    case 'activate':
    case 'request-answer':
    case 'submitting':
    case 'submitted':
      return { type };
    default:
      return undefined;
  }
}

/** The page's way to the portal: its parent window, and nothing else. */
export interface Portal {
  send(message: PageMessage): void;
  /** Tells of the portal's messages; those of any other window are dropped. */
  listen(listener: (message: PortalMessage) => void): void;
}

/** The portal in the parent of `page`, or undefined where the page was opened alone. */
export function portalOf(page: Window): Portal | undefined {
  const { parent } = page;
  if (parent === page) {
    return undefined;
  }
  return {
    // The page has an opaque origin and does not know the portal's: the portal checks who speaks.
    send: (message) => parent.postMessage({ plumbline: VERSION, ...message }, '*'),
    listen: (listener) =>
      page.addEventListener('message', (event) => {
        const message = event.source === parent ? readPortalMessage(event.data) : undefined;
        if (message !== undefined) {
          listener(message);
        }
      }),
  };
}

function readTheme(value: unknown): Theme {
  return value === 'dark' ? 'dark' : 'light';
}

function readPreferences(value: unknown): Preferences {
  const width = property(value, 'instructionsWidth');
  const collapsed = property(value, 'instructionsCollapsed');
  const fill = property(value, 'shapeFill');
  const maskFill = property(value, 'maskFill');
  const names = property(value, 'shapeNames');
  const crosshair = property(value, 'crosshair');
  const snapping = property(value, 'snapping');
  return {
    ...(typeof width === 'number' && Number.isFinite(width) && { instructionsWidth: width }),
    ...(typeof collapsed === 'boolean' && { instructionsCollapsed: collapsed }),
    ...(typeof fill === 'number' && fill >= 0 && fill <= 1 && { shapeFill: fill }),
    ...(typeof maskFill === 'number' && maskFill >= 0 && maskFill <= 1 && { maskFill }),
    ...(typeof names === 'boolean' && { shapeNames: names }),
    ...(typeof crosshair === 'boolean' && { crosshair }),
    ...(typeof snapping === 'boolean' && { snapping }),
  };
}

function stringOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function objectOr<T>(value: unknown, otherwise: T): JsonObject | T {
  return isJsonObject(value) ? value : otherwise;
}
