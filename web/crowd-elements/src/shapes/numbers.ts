import type { Json } from '../values/json';
import { property } from '../values/json';

/**
 * A coordinate as whole pixels, or undefined where there is none. Templates print numbers as texts, and models give
 * fractions of pixels.
 */
export function readNumber(value: Json, key: string): number | undefined {
  const raw = property(value, key);
  const number = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
  // Adding zero makes of a negative zero a plain one.
  return typeof number === 'number' && Number.isFinite(number) ? Math.round(number) + 0 : undefined;
}
