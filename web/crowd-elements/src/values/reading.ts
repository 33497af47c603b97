import type { Json } from './json';
import { LiteralError, parseLiteral } from './literal';
import type { Position } from './literal';

/** A mistake in a template's attribute, in words for the person who wrote the template. */
export interface TemplateProblem {
  readonly element: string;
  readonly attribute: string;
  readonly what: string;
  readonly mend: string;
  /** The attribute's text and the place in it, where there is one to point at. */
  readonly source?: { readonly text: string; readonly position: Position };
}

/** An attribute's value, or why it could not be read. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: TemplateProblem };

/** The attribute that is read, as `<element attribute="…">`. */
export interface AttributePlace {
  readonly element: string;
  readonly attribute: string;
}

export function success<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function failure(place: AttributePlace, what: string, mend: string): Reading<never> {
  return { ok: false, problem: { ...place, what, mend } };
}

/**
 * Reads an attribute's text, or the value that a script has set in its stead, by `interpret`.
 * A string is read as a literal first.
 */
export function readAttribute<T>(
  place: AttributePlace,
  raw: unknown,
  interpret: (value: Json, place: AttributePlace) => Reading<T>,
): Reading<T> {
  if (typeof raw !== 'string') {
    return interpret(raw as Json, place);
  }
  try {
    return interpret(parseLiteral(raw), place);
  } catch (error) {
    if (error instanceof LiteralError) {
      const { what, mend, position } = error;
      return { ok: false, problem: { ...place, what, mend, source: { text: raw, position } } };
    }
    throw error;
  }
}
