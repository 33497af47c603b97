import type { Size } from '../geometry/point';

/** Gives a canvas the pixels of a stage. */
export function fitTo(canvas: HTMLCanvasElement, { width, height }: Size): void {
  const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  // Setting the size frees the old memory, so it is done for another size only.
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
}
