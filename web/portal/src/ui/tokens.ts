import * as token from '@cloudscape-design/design-tokens';

/**
 * Cloudscape's design tokens under the names that the portal's own style sheet uses. They are set where Cloudscape
 * defines its own, so that they follow light and dark by themselves.
 */
const TOKENS: Readonly<Record<string, string>> = {
  '--ink': token.colorTextBodyDefault,
  '--ink-strong': token.colorTextHeadingDefault,
  '--ink-soft': token.colorTextBodySecondary,
  '--ink-warning': token.colorTextStatusWarning,
  '--ink-error': token.colorTextStatusError,
  '--ink-success': token.colorTextStatusSuccess,
  '--page': token.colorBackgroundLayoutMain,
  '--surface': token.colorBackgroundContainerContent,
  '--line': token.colorBorderDividerDefault,
  '--accent': token.colorTextAccent,
  '--focus': token.colorBorderItemFocused,
  '--warning-surface': token.colorBackgroundStatusWarning,
  '--font': token.fontFamilyBase,
};

export function installTokens(element: HTMLElement): void {
  for (const [name, value] of Object.entries(TOKENS)) {
    element.style.setProperty(name, value);
  }
}
