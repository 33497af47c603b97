import type { Bounds } from '../geometry/bounds';
import type { Point } from '../geometry/point';

/** Where an object is, in pixels of the upright image. */
export type SegmentPlace =
  | { readonly box: Bounds }
  /** Its four outermost points, in any order. */
  | { readonly points: readonly Point[] };

/** An object that was found: a part of the image, and which of its pixels belong to the object. */
export interface FoundSegment {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Lengths of runs, row after row: pixels outside, pixels of the object, outside, and so on. */
  readonly runs: readonly number[];
}

/** Why no object was found: there is none, others are being looked for, it cannot be done here, or something failed. */
export type NotFound = 'nothing' | 'busy' | 'unavailable' | 'failed';

export type SegmentReply = { readonly found: FoundSegment } | { readonly notFound: NotFound };

/** Asks somebody for an object at a place of an image. */
export type AskForSegment = (image: string, place: SegmentPlace) => Promise<SegmentReply>;

/**
 * Finds objects in images for tools that paint them. A page alone cannot; who can, such as a portal with its service
 * behind it, offers it.
 */
export class SegmentFinder extends EventTarget {
  private ask: AskForSegment | undefined;

  get available(): boolean {
    return this.ask !== undefined;
  }

  /** From now on `ask` finds objects. */
  offer(ask: AskForSegment): void {
    this.ask = ask;
    this.dispatchEvent(new Event('change'));
  }

  /** @param image the whole address that the page shows the image from */
  async find(image: string, place: SegmentPlace): Promise<SegmentReply> {
    const reply = this.ask === undefined ? undefined : await this.ask(image, place).catch(() => undefined);
    const { notFound } = reply !== undefined && 'notFound' in reply ? reply : { notFound: undefined };
    if (notFound === 'unavailable') {
      this.ask = undefined;
      this.dispatchEvent(new Event('change'));
    }
    return reply ?? { notFound: 'failed' };
  }
}

/** One page, one who finds. */
export const segmentFinder = new SegmentFinder();
