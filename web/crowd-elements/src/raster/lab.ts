/** sRGB to linear light, by channel value (IEC 61966-2-1). */
const LINEAR = Float32Array.from({ length: 256 }, (_value, index) => {
  const channel = index / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

/** Cube roots, of which the formula needs three for each pixel, in steps fine enough for eyes. */
const STEPS = 4096;
const CURVE = Float32Array.from({ length: STEPS + 1 }, (_value, index) => {
  const t = index / STEPS;
  return t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29;
});

/** CIELAB (white point D65) of RGBA pixels: L, a, b for each. */
export function labOf(colours: Uint8ClampedArray): Float32Array {
  const lab = new Float32Array((colours.length / 4) * 3);
  for (let from = 0, to = 0; from < colours.length; from += 4, to += 3) {
    const red = LINEAR[colours[from] as number] as number;
    const green = LINEAR[colours[from + 1] as number] as number;
    const blue = LINEAR[colours[from + 2] as number] as number;
    const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    lab[to] = 116 * y - 16;
    lab[to + 1] = 500 * (x - y);
    lab[to + 2] = 200 * (y - z);
  }
  return lab;
}

function curve(t: number): number {
  return CURVE[Math.min(Math.round(t * STEPS), STEPS)] as number;
}
