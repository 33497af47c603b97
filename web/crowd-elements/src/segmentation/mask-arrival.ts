import type { Size } from '../geometry/point';
import { Mask } from '../raster/mask';
import type { JsonObject } from '../values/json';
import { loadMask } from './given-mask';
import type { LoadedMask } from './given-mask';
import type { GivenMask, LegendKind } from './mask-answer';

/** What of a mask is on its way. */
type Arrival =
  | { readonly kind: 'none' }
  /** `value` stands in the answer until its picture is read. */
  | { readonly kind: 'waiting'; readonly given: GivenMask; readonly value: JsonObject | undefined }
  | { readonly kind: 'failed'; readonly given: GivenMask; readonly value: JsonObject | undefined };

/** Where a mask arrives. */
export interface ArrivalHost {
  /** Size of the image in pixels, once it is there. */
  readonly size: Size | undefined;
  /** The mask that the template gives, if it does. */
  readonly initial: GivenMask | undefined;
  /** Begins with a mask; `nothing` where an earlier answer said that there is nothing to label. */
  take(loaded: LoadedMask, nothing: boolean): void;
  /** `kind` has changed. */
  changed(): void;
}

/**
 * The way of a mask from a template or an earlier answer to the painting: it waits for the image's size and for its own
 * picture, and may fail. Until it is there, what was given stands in its place.
 */
export class MaskArrival {
  private state: Arrival = { kind: 'none' };
  /** The template's mask, once it is loaded. */
  private initial: LoadedMask | undefined;

  constructor(
    private readonly legend: LegendKind,
    private readonly host: ArrivalHost,
  ) {}

  get kind(): Arrival['kind'] {
    return this.state.kind;
  }

  /** The answer that is being restored, as it was given. */
  get value(): JsonObject | undefined {
    return this.state.kind === 'none' ? undefined : this.state.value;
  }

  /** Changes whenever there is another answer to give. */
  get identity(): object {
    return this.state;
  }

  /** The template's mask as it was loaded; undefined before, and where there is none. */
  get loadedInitial(): LoadedMask | undefined {
    return this.initial;
  }

  /** The template gives another mask than before. */
  forgetInitial(): void {
    this.initial = undefined;
  }

  /** Goes back to what the template gives. */
  begin(): void {
    const { initial } = this.host;
    this.become(
      initial === undefined ? { kind: 'none' } : { kind: 'waiting', given: initial, value: undefined },
    );
    void this.receive();
  }

  /** Takes an earlier answer. */
  restore(given: GivenMask, value: JsonObject): void {
    this.become({ kind: 'waiting', given, value });
    void this.receive();
  }

  /** Makes the painting, once the image's size is known and the picture of a given mask is read. */
  async receive(): Promise<void> {
    const { host, state } = this;
    const { size, initial } = host;
    if (size === undefined) {
      return;
    }
    if (state.kind === 'none') {
      host.take({ mask: Mask.empty(size), segments: [] }, false);
      return;
    }
    const waiting: Arrival = { ...state, kind: 'waiting' };
    this.become(waiting);
    try {
      // Whether a draft differs from what the template gave can be said only when that is known as well.
      this.initial ??= initial && (await loadMask(initial, this.legend, size));
      const loaded =
        waiting.given === initial && this.initial !== undefined
          ? this.initial
          : await loadMask(waiting.given, this.legend, size);
      if (this.state === waiting) {
        this.become({ kind: 'none' });
        const empty = loaded.mask.areas().size === 0;
        host.take(loaded, empty && waiting.value !== undefined && initial === undefined);
      }
    } catch {
      if (this.state === waiting) {
        this.become({ ...waiting, kind: 'failed' });
      }
    }
  }

  private become(state: Arrival): void {
    this.state = state;
    this.host.changed();
  }
}
