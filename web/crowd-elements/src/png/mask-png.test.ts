import { inflateSync } from 'node:zlib';
import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brushed } from '../raster/brush';
import { Mask } from '../raster/mask';
import { Spans } from '../raster/spans';
import { Stroke } from '../raster/stroke';
import { decodedPng } from '../../browser/decoded-png';
import { pngOf } from './mask-png';
import { RunDeflater } from './run-deflater';

const colourOf = (value: number): number | undefined =>
  value === 0 ? undefined : (value * 0x35a7c1) & 0xffffff;

describe('RunDeflater', () => {
  test('whatIsTold_isInflatedAgain', () => {
    const step = tuple(
      integer({ min: 0, max: 255 }),
      integer({ min: 1, max: 4 }),
      integer({ min: 0, max: 700 }),
    );
    assert(
      property(array(step, { minLength: 1, maxLength: 200 }), (steps) => {
        const out = new RunDeflater();
        const expected: number[] = [];
        for (const [byte, period, times] of steps) {
          for (let index = 0; index < 4; index++) {
            out.literal((byte + index) & 255);
            expected.push((byte + index) & 255);
          }
          out.repeat(period, period * times);
          const last = expected.slice(-period);
          for (let index = 0; index < times; index++) {
            expected.push(...last);
          }
        }

        // Node checks the Adler-32 sum as well.
        expect(inflateSync(out.finish()).equals(Buffer.from(expected))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('pngOf', () => {
  test('everyPixel_hasItsColour', () => {
    const stroke = integer({ min: -10, max: 340 });
    assert(
      property(
        array(tuple(stroke, stroke, stroke, stroke, integer({ min: 0, max: 300 })), { maxLength: 12 }),
        (ways) => {
          const image = { width: 311, height: 290 };
          const painting = new Stroke(Mask.empty(image));
          for (const [x, y, toX, toY, value] of ways) {
            painting.fill(brushed({ x, y }, { x: toX, y: toY }, 1 + (value % 60), image), value);
          }
          const { mask } = painting.finish();

          const rgba = decodedPng(pngOf(mask, colourOf));

          for (let y = 0; y < image.height; y++) {
            for (let x = 0; x < image.width; x++) {
              const colour = colourOf(mask.valueAt(x, y));
              const pixel = rgba.pixels.readUInt32BE(4 * (y * image.width + x));
              if (pixel !== (colour === undefined ? 0 : ((colour << 8) | 0xff) >>> 0)) {
                expect({ x, y, pixel }).toBe(colour);
              }
            }
          }
          expect(rgba).toMatchObject(image);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('large_isSmall_andQuick', () => {
    const mask = Mask.empty({ width: 5164, height: 3873 });
    const stroke = new Stroke(mask);
    stroke.fill(brushed({ x: 100, y: 100 }, { x: 5000, y: 3500 }, 400, mask), 1);
    stroke.fill(new Spans(Int32Array.of(0, 0, 5164)), 2);

    const png = pngOf(stroke.finish().mask, colourOf);

    expect(png.length).toBeLessThan(150_000);
  });
});
