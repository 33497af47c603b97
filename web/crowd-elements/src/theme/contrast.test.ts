import { describe, expect, test } from 'vitest';
import { dark, light } from './tokens';
import type { Palette } from './tokens';

type Colour = Exclude<keyof Palette, 'shadow' | 'backdrop'>;

/** WCAG 2.2, 1.4.3: text needs 4.5:1. */
const TEXT: readonly [Colour, Colour][] = [
  ['text', 'surface'],
  ['text', 'canvas'],
  ['text', 'stage'],
  ['text', 'hover'],
  ['text', 'selected'],
  ['textSecondary', 'surface'],
  ['textSecondary', 'canvas'],
  ['textSecondary', 'stage'],
  ['textSecondary', 'hover'],
  ['textSecondary', 'selected'],
  ['accent', 'surface'],
  ['accent', 'canvas'],
  ['accent', 'selected'],
  ['accentHover', 'surface'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['error', 'surface'],
  ['error', 'errorSurface'],
  ['text', 'errorSurface'],
  ['success', 'surface'],
];

/** WCAG 2.2, 1.4.11: the edge of a control needs 3:1. */
const EDGES: readonly [Colour, Colour][] = [
  ['outline', 'surface'],
  ['outline', 'canvas'],
  ['accent', 'stage'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_name, palette) => {
  test.each(TEXT)('%s on %s reads well', (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(EDGES)('%s on %s is seen', (front, back) => {
    expect(contrast(palette[front], palette[back])).toBeGreaterThanOrEqual(3);
  });
});

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it, of a colour written #rrggbb. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
