export const LOCALES = ['en', 'ko'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own words: for whoever looks for it, those are the ones they read. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = { en: 'English', ko: '한국어' };

/** The first of the reader's languages that there is a catalogue for; English without one. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const base = language.toLowerCase().split('-')[0];
    const locale = LOCALES.find((known) => known === base);
    if (locale !== undefined) {
      return locale;
    }
  }
  return 'en';
}
