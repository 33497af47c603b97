import type { Size } from '../geometry/point';
import type { View } from '../geometry/view';
import type { Mask } from '../raster/mask';
import { TILE_SIDE } from '../raster/tile';
import { samePalette } from './mask-look';
import type { Palette } from './mask-look';
import { sampleMask } from './mask-sampler';
import type { Area } from './mask-sampler';

/** On a screen of more pixels than this, a pixel of the mask's picture is several of the screen's. */
const MOST_PIXELS = 2_500_000;

interface MaskScene {
  readonly mask: Mask;
  readonly view: View;
  readonly stage: Size;
  readonly palette: Palette;
}

/**
 * The picture of a mask on the stage. It is as large as the stage however large the mask is; what is painted makes only
 * the tiles new that have changed.
 */
export class MaskCanvas {
  private shown: MaskScene | undefined;

  constructor(private readonly canvas: HTMLCanvasElement) {}

  show(scene: MaskScene): void {
    const { shown } = this;
    const ratio = ratioFor(scene.stage);
    const whole = { left: 0, top: 0, ...pixelsOf(scene.stage, ratio) };
    const moved =
      shown === undefined ||
      shown.view !== scene.view ||
      shown.stage !== scene.stage ||
      !samePalette(shown.palette, scene.palette) ||
      shown.mask.width !== scene.mask.width ||
      shown.mask.height !== scene.mask.height;
    if (this.canvas.width !== whole.width || this.canvas.height !== whole.height) {
      this.canvas.width = whole.width;
      this.canvas.height = whole.height;
      this.canvas.style.width = `${scene.stage.width}px`;
      this.canvas.style.height = `${scene.stage.height}px`;
    }
    const view = {
      scale: scene.view.scale * ratio,
      x: scene.view.x * ratio,
      y: scene.view.y * ratio,
    };
    for (const area of moved ? [whole] : changedAreas(shown.mask, scene.mask, view, whole)) {
      this.paint(scene, view, area);
    }
    this.shown = scene;
  }

  private paint({ mask, palette }: MaskScene, view: View, area: Area): void {
    const context = this.canvas.getContext('2d');
    if (context === null || area.width <= 0 || area.height <= 0) {
      return;
    }
    const pixels = new ImageData(area.width, area.height);
    sampleMask(mask, view, area, palette, new Uint32Array(pixels.data.buffer));
    context.putImageData(pixels, area.left, area.top);
  }
}

/** Where tiles have changed, each with the edge around it, as far as it is seen. */
function changedAreas(before: Mask, after: Mask, view: View, whole: Area): readonly Area[] {
  const areas: Area[] = [];
  for (const [index, tile] of after.tiles.entries()) {
    if (tile !== before.tiles[index]) {
      const [column, row] = [index % after.columns, Math.floor(index / after.columns)];
      const left = Math.max(Math.floor(view.x + view.scale * column * TILE_SIDE) - 1, 0);
      const top = Math.max(Math.floor(view.y + view.scale * row * TILE_SIDE) - 1, 0);
      const right = Math.min(Math.ceil(view.x + view.scale * (column + 1) * TILE_SIDE) + 1, whole.width);
      const bottom = Math.min(Math.ceil(view.y + view.scale * (row + 1) * TILE_SIDE) + 1, whole.height);
      areas.push({ left, top, width: right - left, height: bottom - top });
    }
  }
  return areas;
}

function ratioFor({ width, height }: Size): number {
  return Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / Math.max(width * height, 1)));
}

function pixelsOf({ width, height }: Size, ratio: number): Size {
  return { width: Math.max(Math.round(width * ratio), 1), height: Math.max(Math.round(height * ratio), 1) };
}
