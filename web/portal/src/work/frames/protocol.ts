/**
 * What the worker page and the portal say to each other by `window.postMessage`. Every message carries
 * `plumbline: 1`. The page is untrusted: whatever it sends is checked here, and the sender by its window.
 */
import type { Answer, FoundSegment, SegmentPlace } from '../../api/types';

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
  /** How much colour fills a drawn shape, 0 to 1. */
  readonly shapeFill?: number;
  /** How much colour fills a painted segment, 0 to 1. */
  readonly maskFill?: number;
  readonly shapeNames?: boolean;
  readonly crosshair?: boolean;
  readonly snapping?: boolean;
  /** Diameter of the brush as a share of the image's longer side, 0 to 1. */
  readonly brush?: number;
  /** How far colours may lie apart that are filled together, 0 to 255. */
  readonly likeness?: number;
}

/** Keys of a page's tool that belong together, as they are shown. */
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly meaning: string }[];
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
  /** The keys of the page's tools, for the list of all shortcuts. */
  | { readonly type: 'shortcuts'; readonly groups: readonly ShortcutGroup[] }
  | { readonly type: 'preferences'; readonly preferences: PagePreferences }
  /** Asks for an object of an image; `request` is told in the reply. */
  | {
      readonly type: 'segment';
      readonly request: number;
      readonly image: string;
      readonly place: SegmentPlace;
    };

/** Why there is no object: nothing stands out, too much is asked for, it cannot be done here, or it failed. */
export type NotFound = 'nothing' | 'busy' | 'unavailable' | 'failed';

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
      /** The page may ask for objects. */
      readonly segments: true;
    }
  | { readonly type: 'segment-reply'; readonly request: number; readonly found: FoundSegment }
  | { readonly type: 'segment-reply'; readonly request: number; readonly notFound: NotFound }
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
    case 'shortcuts':
      return { type: 'shortcuts', groups: records(data.groups).map(readGroup) };
    case 'preferences':
      return { type: 'preferences', preferences: readPreferences(data.preferences) };
    case 'segment': {
      const place = readPlace(data);
      return typeof data.request === 'number' && place !== null
        ? { type: 'segment', request: data.request, image: text(data.image), place }
        : null;
    }
    default:
      return null;
  }
}

function readPlace({ box, points }: Record<string, unknown>): SegmentPlace | null {
  if (isRecord(box)) {
    const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom].map(Number);
    return { box: { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 } };
  }
  const read = records(points).map(({ x, y }) => ({ x: Number(x), y: Number(y) }));
  return read.length === 0 ? null : { points: read };
}

/** Only what is known: pages of different jobs must not be able to leave each other messages here. */
export function readPreferences(value: unknown): PagePreferences {
  const kept = isRecord(value) ? value : {};
  const { instructionsWidth: width, instructionsCollapsed: collapsed } = kept;
  const { shapeFill: fill, maskFill, shapeNames, crosshair, snapping, brush, likeness } = kept;
  return {
    ...(typeof width === 'number' && Number.isFinite(width) && { instructionsWidth: Math.round(width) }),
    ...(typeof collapsed === 'boolean' && { instructionsCollapsed: collapsed }),
    ...(isShare(fill) && { shapeFill: Math.round(fill * 20) / 20 }),
    ...(isShare(maskFill) && { maskFill: Math.round(maskFill * 20) / 20 }),
    ...(typeof shapeNames === 'boolean' && { shapeNames }),
    ...(typeof crosshair === 'boolean' && { crosshair }),
    ...(typeof snapping === 'boolean' && { snapping }),
    // Three digits give a brush of up to 500 pixels back as it was.
    ...(isShare(brush) && { brush: Number(brush.toPrecision(3)) }),
    ...(typeof likeness === 'number' && isShare(likeness / 255) && { likeness: Math.round(likeness) }),
  };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** A list of shortcuts that goes beyond this is none; neither is a text. */
const LIST_LIMIT = 60;
const TEXT_LIMIT = 120;

function readGroup(group: Record<string, unknown>): ShortcutGroup {
  return {
    title: text(group.title).slice(0, TEXT_LIMIT),
    shortcuts: records(group.shortcuts).map(({ keys, meaning }) => ({
      keys: (Array.isArray(keys) ? keys : [])
        .slice(0, LIST_LIMIT)
        .map((key) => text(key).slice(0, TEXT_LIMIT)),
      meaning: text(meaning).slice(0, TEXT_LIMIT),
    })),
  };
}

function records(value: unknown): readonly Record<string, unknown>[] {
  return (Array.isArray(value) ? value : []).filter(isRecord).slice(0, LIST_LIMIT);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
