import { FONT_FAMILY, dark, declarations, light } from './tokens';

/**
 * Template authors choose text colours for a white page. On a dark one such text is turned light, and keeps its hue.
 * Pictures inside would be turned as well, and text on a background of its own is readable as it is.
 */
const DARK_ON_LIGHT = `:where(${['short-instructions', 'full-instructions', 'classification-target', 'crowd-instructions'].join()})
  :where(:is([style^='color:'], [style*=' color:'], [style*=';color:']):not([style*='background']), font[color]):not(:has(img, video)) { filter: invert(1) hue-rotate(180deg); }`;

/**
 * Styles of the page around the elements. They are adopted when the script runs, before the body is parsed.
 * `:where()` keeps their weight at zero, so that a template's own rules win.
 */
const PAGE_STYLES = `
:root { color-scheme: light; scroll-padding-block: 8px 76px; ${declarations(light)} }
${onDark(`{ color-scheme: dark; ${declarations(dark)} }`)}
:where(body) {
  margin: 0;
  background: var(--pl-canvas);
  color: var(--pl-text);
  font: 15px/1.5 ${FONT_FAMILY};
}
:where(crowd-form:not(:defined)) { visibility: hidden; }
:where(full-instructions:not(:defined)) { display: none; }
:where(short-instructions, full-instructions, classification-target, short-summary, detailed-instructions, positive-example, negative-example) { display: block; overflow-wrap: anywhere; }
:where(short-instructions, full-instructions, classification-target, crowd-instructions) :where(img, video) { max-width: 100%; height: auto; }
:where(short-instructions, full-instructions, classification-target, crowd-instructions, crowd-form) :where(a) { color: var(--pl-accent); }
:where(short-instructions, full-instructions) :where(h1, h2, h3, h4) { margin: 1.2em 0 0.4em; font-size: 1rem; line-height: 1.3; }
:where(short-instructions, full-instructions) :where(p, ul, ol) { margin: 0 0 0.8em; }
:where(short-instructions, full-instructions) :where(ul, ol) { padding-inline-start: 1.3em; }
:where(short-instructions, full-instructions, classification-target) > :where(:first-child) { margin-top: 0; }
:where(crowd-form) :where(select, textarea, input:not([type='checkbox'], [type='radio'], [type='range'], [type='file'], [type='color'])) {
  padding: 6px 10px;
  border: 1px solid var(--pl-outline);
  border-radius: 8px;
  background: var(--pl-surface);
  color: inherit;
  font: inherit;
}
:where(crowd-form) :where(input[type='checkbox'], input[type='radio']) { width: 18px; height: 18px; vertical-align: -3px; accent-color: var(--pl-accent); }
${onDark(DARK_ON_LIGHT)}
`;

function onDark(rule: string): string {
  return `@media (prefers-color-scheme: dark) { :root:not([data-plumbline-theme='light']) ${rule} }
:root[data-plumbline-theme='dark'] ${rule}`;
}

export type Theme = 'light' | 'dark';

export function adoptPageStyles(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_STYLES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * Shows the page in the given theme. A template that is written for one colour scheme only says so by the standard
 * `<meta name="color-scheme" content="light">`, and keeps it.
 */
export function applyTheme(document: Document, theme: Theme): void {
  const declared = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content.trim();
  const only = declared === 'light' || declared === 'dark' ? declared : undefined;
  document.documentElement.dataset['plumblineTheme'] = only ?? theme;
}
