import type { Mask } from '../raster/mask';
import { RowReader } from '../raster/row-runs';
import type { RowRuns } from '../raster/row-runs';
import { RunDeflater } from './run-deflater';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Eight bits for each of red, green, blue and alpha. */
const DEPTH_AND_TYPE = [8, 6, 0, 0, 0];
const PIXEL = 4;
/** Filters of a row: its bytes as they are, or what is added to the row above (PNG, section 9). */
const AS_IT_IS = 0;
const TO_ROW_ABOVE = 2;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_entry, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

/**
 * A mask as a PNG file of its size with four channels, as Ground Truth's tools give it: each pixel has the colour of its
 * value and is opaque, or is transparent black where it has none. No colour is mixed, and none is said to be anything
 * but itself.
 *
 * @param colourOf the colour of a value of the mask, as 0xRRGGBB; undefined for one that is left out
 */
export function pngOf(mask: Mask, colourOf: (value: number) => number | undefined): Uint8Array<ArrayBuffer> {
  const { width, height } = mask;
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', Uint8Array.from([...word(width), ...word(height), ...DEPTH_AND_TYPE])),
    chunk('IDAT', pixels(mask, colourOf)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function pixels(mask: Mask, colourOf: (value: number) => number | undefined): Uint8Array<ArrayBuffer> {
  const out = new RunDeflater();
  const reader = new RowReader(mask);
  const above = { values: new Uint16Array(mask.width), ends: new Uint32Array(mask.width), count: -1 };
  for (let row = 0; row < mask.height; row++) {
    const runs = reader.read(row);
    if (same(runs, above)) {
      out.literal(TO_ROW_ABOVE);
      out.literal(0);
      out.repeat(1, PIXEL * mask.width - 1);
    } else {
      writeRow(runs, colourOf, out);
      above.values.set(runs.values.subarray(0, runs.count));
      above.ends.set(runs.ends.subarray(0, runs.count));
      above.count = runs.count;
    }
  }
  return out.finish();
}

function writeRow(
  { values, ends, count }: RowRuns,
  colourOf: (value: number) => number | undefined,
  out: RunDeflater,
): void {
  out.literal(AS_IT_IS);
  let start = 0;
  for (let run = 0; run < count; run++) {
    const colour = colourOf(values[run] as number);
    const end = ends[run] as number;
    out.literal(((colour ?? 0) >> 16) & 0xff);
    out.literal(((colour ?? 0) >> 8) & 0xff);
    out.literal((colour ?? 0) & 0xff);
    out.literal(colour === undefined ? 0 : 0xff);
    if (end - start > 1) {
      out.repeat(PIXEL, PIXEL * (end - start - 1));
    }
    start = end;
  }
}

function same(a: RowRuns, b: RowRuns): boolean {
  if (a.count !== b.count) {
    return false;
  }
  for (let run = 0; run < a.count; run++) {
    if (a.values[run] !== b.values[run] || a.ends[run] !== b.ends[run]) {
      return false;
    }
  }
  return true;
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  return joined([Uint8Array.from(word(data.length)), named, Uint8Array.from(word(crc(named)))]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = (CRC_TABLE[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

function word(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
