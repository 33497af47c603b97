import { createContext, useContext } from 'react';
import { GatedTransport } from '../api/GatedTransport';
import { SessionApi } from '../api/SessionApi';
import { HttpTransport } from '../api/Transport';
import { WorkApi } from '../api/WorkApi';
import { LOCALES, preferredLocale, type Locale } from '../i18n/locale';
import { systemClock, type Clock } from '../platform/clock';
import { SessionController } from '../session/SessionController';
import { Setting } from '../settings/Setting';
import { ThemeSetting } from '../settings/theme';
import { Router } from './Router';

/** What lives as long as the page. */
export interface Services {
  readonly clock: Clock;
  readonly router: Router;
  readonly session: SessionController;
  readonly api: WorkApi;
  readonly theme: ThemeSetting;
  readonly locale: Setting<Locale>;
}

export function createServices(): Services {
  const transport = new HttpTransport();
  const session = new SessionController(new SessionApi(transport));
  return {
    clock: systemClock,
    router: new Router(),
    session,
    api: new WorkApi(new GatedTransport(transport, session), systemClock),
    theme: new ThemeSetting(),
    locale: new Setting('plumbline.locale', LOCALES, preferredLocale(navigator.languages)),
  };
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) {
    throw new Error('no services above this component');
  }
  return services;
}
