import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useServices } from '../app/services';
import { useMessages } from '../i18n/context';
import { LOCALE_NAMES, LOCALES } from '../i18n/locale';
import { useStore } from '../platform/useStore';
import { THEMES } from './theme';

interface Props {
  /** Who is signed in; null before that, when there is nothing to sign out of. */
  readonly displayName: string | null;
  readonly onSignOut?: () => void;
  /** Entries of the page, above the settings; chosen ones go to `onChoose`. */
  readonly items?: readonly ButtonDropdownProps.Item[];
  readonly onChoose?: (id: string) => void;
}

/** Appearance, language and sign-out, the same on every page. */
export function SettingsMenu({ displayName, onSignOut, items = [], onChoose }: Props) {
  const { settings } = useMessages();
  const { theme, locale } = useServices();
  const chosenTheme = useStore(theme.setting.store);
  const chosenLocale = useStore(locale.store);

  const entries: ButtonDropdownProps.ItemOrGroup[] = [
    ...items,
    {
      text: settings.theme.title,
      items: THEMES.map((id) => ({
        itemType: 'checkbox',
        id: `theme:${id}`,
        text: settings.theme[id],
        checked: id === chosenTheme,
      })),
    },
    {
      text: settings.language,
      items: LOCALES.map((id) => ({
        itemType: 'checkbox',
        id: `locale:${id}`,
        text: LOCALE_NAMES[id],
        lang: id,
        checked: id === chosenLocale,
      })),
    },
    ...(displayName === null
      ? []
      : [{ text: displayName, items: [{ id: 'sign-out', text: settings.signOut }] }]),
  ];

  const choose = (id: string) => {
    const chosen = THEMES.find((value) => id === `theme:${value}`);
    const language = LOCALES.find((value) => id === `locale:${value}`);
    if (chosen !== undefined) {
      theme.setting.choose(chosen);
    } else if (language !== undefined) {
      locale.choose(language);
    } else if (id === 'sign-out') {
      onSignOut?.();
    } else {
      onChoose?.(id);
    }
  };

  return (
    <ButtonDropdown
      variant="icon"
      iconName="settings"
      ariaLabel={settings.menu}
      items={entries}
      onItemClick={({ detail }) => choose(detail.id)}
    />
  );
}
