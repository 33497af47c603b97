import type { FoundSegment, NotFound, SegmentFinder } from '../assist/segment-finder';
import type { Store } from '../drawing/store';
import { boundsOf } from '../geometry/bounds';
import type { Bounds } from '../geometry/bounds';
import type { SegmentRules } from '../raster/commands';
import { foundSpans } from '../raster/found-spans';
import type { Painting } from '../raster/painting';
import { fillWith } from '../raster-tools/filling';
import type { SegmentPrompt } from '../raster-tools/raster-tool';
import type { Notice } from '../tools/tool';

/** What finding an object works on. */
export interface AutoSegmentHost {
  readonly store: Store<Painting>;
  readonly rules: SegmentRules;
  tell(notice: Notice): void;
  /** `asked` has changed, or whether objects can be asked for. */
  changed(): void;
  /** Objects cannot be asked for any more. */
  stop(): void;
}

const NOTICES: Readonly<Record<NotFound, Notice>> = {
  nothing: 'autoFoundNothing',
  busy: 'autoBusy',
  unavailable: 'autoNotHere',
  failed: 'autoFailed',
};

/** Asks for the mask of an object, and paints it with the label that is chosen when the answer is there. */
export class AutoSegment {
  /** Where an object is being looked for. */
  asked: Bounds | undefined;

  constructor(
    private readonly finder: SegmentFinder,
    private readonly host: AutoSegmentHost,
  ) {}

  /** Follows whether there is somebody to be asked. Answers how to end it. */
  follow(): () => void {
    const { finder, host } = this;
    const follow = (): void => {
      if (!finder.available) {
        host.stop();
      }
      host.changed();
    };
    finder.addEventListener('change', follow);
    return () => finder.removeEventListener('change', follow);
  }

  /** Asks for an object of an image; its address may be written from the page on, as templates do. */
  async find(image: string, prompt: SegmentPrompt): Promise<void> {
    const { host } = this;
    const asked = prompt.kind === 'box' ? prompt.box : boundsOf(prompt.points);
    this.ask(asked);
    const before = host.store.current;
    const reply = await this.finder.find(
      new URL(image, document.baseURI).href,
      prompt.kind === 'box' ? { box: prompt.box } : { points: prompt.points },
    );
    if (this.asked !== asked) {
      // Another object has been asked for meanwhile; this answer came too late.
      return;
    }
    this.ask(undefined);
    if ('found' in reply && sameSize(before, host.store.current)) {
      this.paint(reply.found);
    } else {
      host.tell(NOTICES['notFound' in reply ? reply.notFound : 'failed']);
    }
  }

  private paint(found: FoundSegment): void {
    const { store, rules } = this.host;
    const spans = foundSpans(found, store.current.mask);
    if (spans.count === 0) {
      this.host.tell('autoFoundNothing');
      return;
    }
    const { painting, notice } = fillWith(spans, { painting: store.current, rules });
    store.update(painting);
    if (notice !== undefined) {
      this.host.tell(notice);
    }
  }

  private ask(asked: Bounds | undefined): void {
    this.asked = asked;
    this.host.changed();
  }
}

/** The image is still the one that was asked about. */
function sameSize({ mask: a }: Painting, { mask: b }: Painting): boolean {
  return a.width === b.width && a.height === b.height;
}
