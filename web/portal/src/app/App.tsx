import { I18nProvider } from '@cloudscape-design/components/i18n';
import { useEffect, useState } from 'react';
import { loadCatalogue, type Catalogue } from '../i18n/catalogue';
import { CatalogueContext } from '../i18n/context';
import { useStore } from '../platform/useStore';
import { CrashGuard } from '../ui/CrashGuard';
import { Front } from './Front';
import { useServices } from './services';

/** The portal in the worker's language; nothing is shown before its texts are there. */
export function App() {
  const catalogue = useChosenCatalogue();
  if (catalogue === null) {
    return null;
  }
  return (
    <CatalogueContext value={catalogue}>
      <I18nProvider locale={catalogue.locale} messages={[catalogue.components]}>
        <CrashGuard texts={catalogue.messages.app.crashed}>
          <Front />
        </CrashGuard>
      </I18nProvider>
    </CatalogueContext>
  );
}

function useChosenCatalogue(): Catalogue | null {
  const locale = useStore(useServices().locale.store);
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => {
    let current = true;
    void loadCatalogue(locale).then((loaded) => {
      if (current) {
        document.documentElement.lang = locale;
        setCatalogue(loaded);
      }
    });
    return () => {
      current = false;
    };
  }, [locale]);
  return catalogue;
}
