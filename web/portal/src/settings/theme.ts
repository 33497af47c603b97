import { applyMode, Mode } from '@cloudscape-design/global-styles';
import { Store } from '../platform/Store';
import { Setting } from './Setting';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the worker chose, and what it comes to; follows the system's preference while it is `auto`. */
export class ThemeSetting {
  readonly setting = new Setting<Theme>('plumbline.theme', THEMES, 'auto');
  readonly shown: Store<'light' | 'dark'>;
  private readonly system = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    this.shown = new Store(this.resolve());
    const show = () => {
      this.shown.set(this.resolve());
      this.applyToPage();
    };
    this.setting.store.subscribe(show);
    this.system.addEventListener('change', show);
    this.applyToPage();
  }

  private resolve(): 'light' | 'dark' {
    const chosen = this.setting.store.get();
    return chosen === 'auto' ? (this.system.matches ? 'dark' : 'light') : chosen;
  }

  private applyToPage(): void {
    const shown = this.shown.get();
    applyMode(shown === 'dark' ? Mode.Dark : Mode.Light);
    document.documentElement.style.colorScheme = shown;
  }
}
