/** Names what is on the machine: a worker page loads no fonts. */
export const FONT_FAMILY =
  "'Open Sans', 'Noto Sans', 'Noto Sans KR', 'Noto Sans CJK KR', system-ui, 'Helvetica Neue', Roboto, Arial, sans-serif";

/** The colours of one theme. What is written on what is checked for contrast in `contrast.test.ts`. */
export interface Palette {
  /** Panels, fields, dialogs. */
  readonly surface: string;
  /** What lies between and behind the panels. */
  readonly canvas: string;
  /** Behind the object that is labeled. */
  readonly stage: string;
  readonly text: string;
  readonly textSecondary: string;
  /** Between areas: decoration, so without a contrast rule. */
  readonly divider: string;
  /** Around controls: at least 3:1 against the surface. */
  readonly outline: string;
  readonly hover: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  readonly selected: string;
  readonly error: string;
  readonly errorSurface: string;
  readonly success: string;
  readonly warning: string;
  readonly shadow: string;
  readonly backdrop: string;
}

export const light: Palette = {
  surface: '#ffffff',
  canvas: '#f6f7f9',
  stage: '#eceef2',
  text: '#10161d',
  textSecondary: '#4b5563',
  divider: '#dde1e7',
  outline: '#7d8796',
  hover: '#f1f3f6',
  accent: '#0b62d6',
  accentHover: '#084ca8',
  onAccent: '#ffffff',
  selected: '#e9f2ff',
  error: '#b3170e',
  errorSurface: '#fff3f1',
  success: '#13703b',
  warning: '#8a5300',
  shadow: '0 8px 28px rgb(16 22 29 / 18%)',
  backdrop: 'rgb(16 22 29 / 45%)',
};

export const dark: Palette = {
  surface: '#161c24',
  canvas: '#10151b',
  stage: '#0a0d11',
  text: '#e8ebf0',
  textSecondary: '#a9b2bf',
  divider: '#2c3541',
  outline: '#6f7b8b',
  hover: '#202832',
  accent: '#5aa9ff',
  accentHover: '#8cc4ff',
  onAccent: '#08131f',
  selected: '#14304f',
  error: '#ff8f85',
  errorSurface: '#331a1a',
  success: '#5fce8e',
  warning: '#f0b757',
  shadow: '0 8px 28px rgb(0 0 0 / 55%)',
  backdrop: 'rgb(0 0 0 / 60%)',
};

const NAMES: ReadonlyMap<keyof Palette, string> = new Map(
  (Object.keys(light) as (keyof Palette)[]).map((name) => [
    name,
    `--pl-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  ]),
);

/** A palette as custom properties, which inherit into every shadow root. */
export function declarations(palette: Palette): string {
  return [...NAMES].map(([name, property]) => `${property}: ${palette[name]};`).join(' ');
}
