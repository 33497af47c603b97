import { en } from './en';
import type { Catalogue, TextKey } from './en';
import { ko } from './ko';

const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map<string, Catalogue>([
  ['en', en],
  ['ko', ko],
]);

/** The catalogue for a BCP 47 tag: its language alone decides, and English stands in for the others. */
export function catalogueFor(locale: string): Catalogue {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return CATALOGUES.get(language) ?? en;
}

/** Fills the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The page's language. Elements that show a text listen, so that a change of language redraws them. */
export class Texts extends EventTarget {
  private catalogue: Catalogue = en;
  private used = 'en';

  /** The language of the texts, as a BCP 47 tag. */
  get language(): string {
    return this.used;
  }

  setLocale(locale: string): void {
    this.catalogue = catalogueFor(locale);
    this.used = [...CATALOGUES].find(([, catalogue]) => catalogue === this.catalogue)?.[0] ?? 'en';
    this.dispatchEvent(new Event('change'));
  }

  text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.catalogue[key], values);
  }
}

/** One page, one language. */
export const texts = new Texts();

export function text(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
  return texts.text(key, values);
}
