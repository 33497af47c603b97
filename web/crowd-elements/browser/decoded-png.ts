import { inflateSync } from 'node:zlib';

/** Width, height and RGBA rows of a PNG file with four channels, whose rows are as they are or added to the row above. */
export function decodedPng(png: Uint8Array): { width: number; height: number; pixels: Buffer } {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const pixels = Buffer.alloc(4 * width * height);
  for (let row = 0; row < height; row++) {
    const from = row * (4 * width + 1);
    for (let index = 0; index < 4 * width; index++) {
      const above = rows[from] === 2 ? (pixels[(row - 1) * 4 * width + index] ?? 0) : 0;
      pixels[row * 4 * width + index] = (rows[from + 1 + index] ?? 0) + above;
    }
  }
  return { width, height, pixels };
}
