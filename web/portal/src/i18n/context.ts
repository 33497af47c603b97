import { createContext, useContext } from 'react';
import type { Catalogue } from './catalogue';
import type { Locale } from './locale';
import type { Messages } from './messages.en';

export const CatalogueContext = createContext<Catalogue | null>(null);

function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext);
  if (catalogue === null) {
    throw new Error('no catalogue of messages above this component');
  }
  return catalogue;
}

export function useMessages(): Messages {
  return useCatalogue().messages;
}

export function useLocale(): Locale {
  return useCatalogue().locale;
}
