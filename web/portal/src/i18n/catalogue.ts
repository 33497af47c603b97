import type { I18nProviderProps } from '@cloudscape-design/components/i18n';
import type { Locale } from './locale';
import type { Messages } from './messages.en';

/** The portal's own texts in one language, and those of the components it is made of. */
export interface Catalogue {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly components: I18nProviderProps.Messages;
}

/** Loads one language; the others are never sent to the browser. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  switch (locale) {
    case 'en': {
      const [own, components] = await Promise.all([
        import('./messages.en'),
        import('@cloudscape-design/components/i18n/messages/all.en'),
      ]);
      return { locale, messages: own.en, components: components.default };
    }
    case 'ko': {
      const [own, components] = await Promise.all([
        import('./messages.ko'),
        import('@cloudscape-design/components/i18n/messages/all.ko'),
      ]);
      return { locale, messages: own.ko, components: components.default };
    }
  }
}
