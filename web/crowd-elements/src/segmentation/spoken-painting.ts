import { text } from '../i18n/texts';
import { segmentOf } from '../raster/painting';
import type { Painting } from '../raster/painting';

/** How much of the image a segment covers, in a few characters. */
export function shareOf(area: number, whole: number): string {
  const percent = (100 * area) / Math.max(whole, 1);
  return text('percentOfImage', { percent: percent >= 10 ? Math.round(percent) : percent.toPrecision(2) });
}

/** What a screen reader is told when a painting has become another one; empty where there is nothing to tell. */
export function spokenPainting(before: Painting, after: Painting): string {
  if (before.nothing !== after.nothing) {
    return text(after.nothing ? 'nothingToLabelChosen' : 'nothingToLabelTakenBack');
  }
  const segment = segmentOf(after, after.active);
  const whole = after.mask.width * after.mask.height;
  if (before.mask !== after.mask) {
    const gone = before.segments.find(({ value }) => !after.segments.some((kept) => kept.value === value));
    if (gone !== undefined) {
      return text('shapeRemoved', { label: gone.label, total: after.segments.length });
    }
    return segment === undefined
      ? text('maskChanged')
      : text('segmentPainted', {
          label: segment.label,
          measure: shareOf(after.mask.areas().get(segment.value) ?? 0, whole),
        });
  }
  if (after.picked && (before.active !== after.active || !before.picked) && segment !== undefined) {
    const measure = shareOf(after.mask.areas().get(segment.value) ?? 0, whole);
    return text('shapeSelected', { label: segment.label, measure });
  }
  return before.label !== after.label && after.label !== undefined
    ? text('labelChosen', { label: after.label })
    : '';
}
