import type { FoundSegment, NotFound, SegmentPlace, SegmentReply } from '../assist/segment-finder';
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
  | { readonly type: 'preferences'; readonly preferences: Preferences }
  /** Asks for an object of an image; `request` is told in the reply. */
  | ({ readonly type: 'segment'; readonly request: number; readonly image: string } & SegmentPlace);

export type PortalMessage =
  | {
      readonly type: 'init';
      readonly draft: JsonObject | undefined;
      readonly theme: Theme;
      readonly locale: string;
      readonly active: boolean;
      readonly preferences: Preferences;
      /** The portal answers `segment`. */
      readonly segments: boolean;
    }
  | { readonly type: 'segment-reply'; readonly request: number; readonly reply: SegmentReply }
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
        segments: property(data, 'segments') === true,
      };
    case 'segment-reply': {
      const request = property(data, 'request');
      return typeof request === 'number' ? { type, request, reply: readReply(data) } : undefined;
    }
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

const REASONS: readonly NotFound[] = ['nothing', 'busy', 'unavailable', 'failed'];

function readReply(data: unknown): SegmentReply {
  const reason = REASONS.find((known) => known === property(data, 'notFound'));
  const found = readFound(property(data, 'found'));
  return found === undefined ? { notFound: reason ?? 'failed' } : { found };
}

function readFound(value: unknown): FoundSegment | undefined {
  const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((key) => property(value, key));
  const runs = property(value, 'runs');
  const isLength = (entry: unknown): entry is number => Number.isInteger(entry) && (entry as number) >= 0;
  return isLength(left) && isLength(top) && isLength(width) && isLength(height) && Array.isArray(runs)
    ? { left, top, width, height, runs: (runs as readonly unknown[]).filter(isLength) }
    : undefined;
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
  const brush = property(value, 'brush');
  const likeness = property(value, 'likeness');
  return {
    ...(typeof width === 'number' && Number.isFinite(width) && { instructionsWidth: width }),
    ...(typeof collapsed === 'boolean' && { instructionsCollapsed: collapsed }),
    ...(isUpTo(1, fill) && { shapeFill: fill }),
    ...(isUpTo(1, maskFill) && { maskFill }),
    ...(typeof names === 'boolean' && { shapeNames: names }),
    ...(typeof crosshair === 'boolean' && { crosshair }),
    ...(typeof snapping === 'boolean' && { snapping }),
    ...(isUpTo(1, brush) && { brush }),
    ...(isUpTo(255, likeness) && { likeness }),
  };
}

function isUpTo(most: number, value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}

function stringOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function objectOr<T>(value: unknown, otherwise: T): JsonObject | T {
  return isJsonObject(value) ? value : otherwise;
}
