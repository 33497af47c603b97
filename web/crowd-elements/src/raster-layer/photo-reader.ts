import type { Bounds } from '../geometry/bounds';
import type { Size } from '../geometry/point';
import type { PhotoPart } from '../raster/photo-part';

/**
 * Reads the colours of an image. The image that is shown does not give them out, because it may come from elsewhere; so
 * it is loaded once more in a way that asks its server for leave (CORS), when colours are first needed.
 */
export class PhotoReader {
  private image: HTMLImageElement | undefined;
  private state: 'unasked' | 'loading' | 'ready' | 'refused' = 'unasked';
  private kept: PhotoPart | undefined;

  /** @param changed told when the colours can be read, or are refused */
  constructor(
    private readonly address: string,
    private readonly changed: () => void,
  ) {}

  get loading(): boolean {
    return this.state === 'loading';
  }

  /** Begins to load, if it has not begun yet. */
  load(): void {
    if (this.state !== 'unasked') {
      return;
    }
    this.state = 'loading';
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.src = this.address;
    image.decode().then(
      () => this.settle('ready', image),
      () => this.settle('refused', undefined),
    );
  }

  /**
   * The colours of an area, made smaller by a whole factor if that has more than `most` pixels. Undefined while the
   * image is loading, or where its server gives no leave.
   *
   * @param size of the whole image
   */
  part(area: Bounds, size: Size, most: number): PhotoPart | undefined {
    this.load();
    const { image } = this;
    if (image === undefined) {
      return undefined;
    }
    const pixels = (area.right - area.left) * (area.bottom - area.top);
    const step = Math.max(Math.ceil(Math.sqrt(pixels / most)), 1);
    const left = Math.max(Math.floor(area.left / step) * step, 0);
    const top = Math.max(Math.floor(area.top / step) * step, 0);
    const width = Math.ceil((Math.min(area.right, size.width) - left) / step);
    const height = Math.ceil((Math.min(area.bottom, size.height) - top) / step);
    if (width <= 0 || height <= 0) {
      return undefined;
    }
    const { kept } = this;
    const same =
      kept?.left === left &&
      kept.top === top &&
      kept.step === step &&
      kept.width === width &&
      kept.height === height;
    this.kept = same
      ? kept
      : { left, top, step, width, height, colours: read(image, { left, top, step, width, height }) };
    return this.kept;
  }

  private settle(state: 'ready' | 'refused', image: HTMLImageElement | undefined): void {
    this.state = state;
    this.image = image;
    this.changed();
  }
}

function read(
  image: HTMLImageElement,
  { left, top, step, width, height }: Omit<PhotoPart, 'colours'>,
): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, left, top, width * step, height * step, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray(4 * width * height);
}
