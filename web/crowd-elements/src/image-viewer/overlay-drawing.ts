import { FONT_FAMILY } from '../theme/tokens';
import type { Box, LegendEntry, Overlay } from './overlay';
import { stagePoint } from '../geometry/view';
import type { Size } from '../geometry/point';
import type { View } from '../geometry/view';

const FONT = `600 13px ${FONT_FAMILY}`;
const TAG_HEIGHT = 20;

/** Draws the boxes as they lie on the stage: lines and names keep their size at every zoom. */
export function drawBoxes(canvas: HTMLCanvasElement, overlay: Overlay, view: View, stage: Size): void {
  const context = canvas.getContext('2d');
  if (context === null) {
    return;
  }
  const ratio = devicePixelRatio;
  canvas.width = Math.round(stage.width * ratio);
  canvas.height = Math.round(stage.height * ratio);
  context.scale(ratio, ratio);
  context.font = FONT;
  context.textBaseline = 'middle';
  for (const box of overlay.boxes) {
    drawBox(context, box, colourOf(box.label, overlay.legend), view);
  }
}

function drawBox(context: CanvasRenderingContext2D, box: Box, colour: string, view: View): void {
  const { x, y } = stagePoint(view, { x: box.left, y: box.top });
  const width = box.width * view.scale;
  const height = box.height * view.scale;
  // A dark line under the coloured one keeps it visible on a picture of the same colour.
  context.lineWidth = 4;
  context.strokeStyle = 'rgb(0 0 0 / 45%)';
  context.strokeRect(x, y, width, height);
  context.lineWidth = 2;
  context.strokeStyle = colour;
  context.strokeRect(x, y, width, height);
  if (box.label !== '') {
    const tagWidth = context.measureText(box.label).width + 12;
    const tagTop = y >= TAG_HEIGHT ? y - TAG_HEIGHT : y;
    context.fillStyle = 'rgb(12 16 22 / 82%)';
    context.fillRect(x - 1, tagTop, tagWidth, TAG_HEIGHT);
    context.fillStyle = colour;
    context.fillRect(x - 1, tagTop, 3, TAG_HEIGHT);
    context.fillStyle = '#ffffff';
    // Otherwise a text begins at the right on pages that read from there.
    context.textAlign = 'left';
    context.fillText(box.label, x + 7, tagTop + TAG_HEIGHT / 2);
  }
}

function colourOf(label: string, legend: readonly LegendEntry[]): string {
  return legend.find((entry) => entry.label === label)?.colour ?? '#2ca02c';
}
