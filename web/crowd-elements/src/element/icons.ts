import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** Strokes on a grid of 24. The names of `crowd-button icon="…"` are those of Polymer's iron-icons. */
const STROKES = {
  'zoom-in': 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM16 16l4.5 4.5M11 8v6M8 11h6',
  'zoom-out': 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM16 16l4.5 4.5M8 11h6',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M9 9h6v6H9Z',
  'open-with': 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  'select-area': 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M12 4h.01M12 20h.01M4 12h.01M20 12h.01M12 9v6M9 12h6',
  layers: 'M12 3l9 5-9 5-9-5ZM3 12.5l9 5 9-5M3 17l9 5 9-5',
  'chevron-left': 'M15 5l-7 7 7 7',
  'chevron-right': 'M9 5l7 7-7 7',
  'expand-more': 'M5 9l7 7 7-7',
  'expand-less': 'M5 15l7-7 7 7',
  close: 'M5 5l14 14M19 5L5 19',
  check: 'M4 12.5l5 5L20 6.5',
  add: 'M12 4v16M4 12h16',
  remove: 'M4 12h16',
  create: 'M4 20l1-5L16 4l4 4L9 19ZM13.5 6.5l4 4',
  delete: 'M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 10.5v6M13.5 10.5v6',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14ZM16 16l4.5 4.5',
  send: 'M3 4l18 8-18 8 3-8ZM6 12h9',
  save: 'M5 4h11l3 3v13H5ZM8 4v5h7V4M8 20v-6h8v6',
  refresh: 'M20 5v5h-5M19.5 10A8 8 0 1 0 20 14',
  undo: 'M8 5L4 9l4 4M4 9h10a6 6 0 0 1 0 12H8',
  redo: 'M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h6',
  help: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 17h.01',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 11v6M12 7.5h.01',
  warning: 'M12 4l9 16H3ZM12 10v5M12 17.5h.01',
  'arrow-back': 'M20 12H4M10 6l-6 6 6 6',
  'arrow-forward': 'M4 12h16M14 6l6 6-6 6',
  settings:
    'M4 7h8M18 7h2M4 17h2M12 17h8M15 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM9 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  box: 'M4 5h16v14H4ZM4 5h.01M20 5h.01M4 19h.01M20 19h.01',
  polygon: 'M12 3l8 6-3 11H7L4 9Z',
  polyline: 'M3 18l6-9 6 6 6-10',
  line: 'M5 19L19 5M5 19h.01M19 5h.01',
  keypoint: 'M12 7a5 5 0 1 1 0 10 5 5 0 0 1 0-10ZM12 2v5M12 17v5M2 12h5M17 12h5',
  brush:
    'M20 4c-5 3-8.5 6.5-10 9.5M10 13.5c1.5.4 2.6 1.5 3 3-.4 2.6-3 4-8 3.5 1.5-1.2 1.4-2.6 2-4.2.5-1.4 1.6-2.2 3-2.3Z',
  eraser: 'M9.5 19.5L4 14l9-9 7 7-7.5 7.5ZM8.5 9.5l7 7M9.5 19.5H20',
  fill: 'M11 4l8 8-7.5 7.5L4 12ZM4.5 12h14M11 4L9 2M20.5 15.5c1 1.6 1.5 2.6 1.5 3.3a1.5 1.5 0 0 1-3 0c0-.7.5-1.7 1.5-3.3Z',
  superpixel: 'M4 5l6-1 4 3-1 5-6 1-4-3ZM14 7l6-1v6l-4 2-3-2M7 13l-1 6 6 1 4-2v-4M16 18l4 1v-7',
  auto: 'M5 19L15 9M13.5 7.5l3 3M18 3v4M16 5h4M6 4v3M4.5 5.5h3M19 15v3M17.5 16.5h3',
  'select-tool': 'M6 3l13 8-6 1.5L10 19Z',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8Z',
  comment: 'M4 5h16v11H11l-5 4v-4H4Z',
  menu: 'M4 6h16M4 12h16M4 18h16',
  home: 'M3 11.5L12 4l9 7.5M6 9.5V20h12V9.5',
  favorite: 'M12 20S4 15 4 9a4 4 0 0 1 8-1.5A4 4 0 0 1 20 9c0 6-8 11-8 11Z',
  flag: 'M6 21V4h11l-2 4 2 4H6',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  visibility:
    'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6S2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
  'visibility-off': 'M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6S2.5 12 2.5 12ZM4 4l16 16',
  'thumb-up':
    'M7 11v9H4v-9ZM7 11l4-7c1.5 0 2.5 1 2 3l-.5 3H19c1 0 1.5.8 1.3 1.7L19 18.5c-.2 1-.8 1.5-1.8 1.5H7',
  'thumb-down':
    'M17 13V4h3v9ZM17 13l-4 7c-1.5 0-2.5-1-2-3l.5-3H5c-1 0-1.5-.8-1.3-1.7L5 5.5C5.2 4.5 5.8 4 6.8 4H17',
  error: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 7.5v6M12 16.5h.01',
  'check-circle': 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM7.5 12.5l3 3 6-6.5',
  schedule: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 7v5.5l3.5 2',
  mail: 'M3 6h18v12H3ZM3 7l9 7 9-7',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 13h10v7H7Z',
  'file-download': 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  'file-upload': 'M12 16V5M7 9.5l5-5 5 5M5 20h14',
  'more-vert': 'M12 5h.01M12 12h.01M12 19h.01',
  'more-horiz': 'M5 12h.01M12 12h.01M19 12h.01',
  translate: 'M3 6h11M8.5 4v2M12 6c-1 4-4 7-8 9M6 9c1.5 3 4 5 6.5 6M13 20l4-10 4 10M14.5 17h5',
} as const;

export type IconName = keyof typeof STROKES;

/** Other names of Polymer's set for the same picture. */
const ALIASES: ReadonlyMap<string, IconName> = new Map<string, IconName>([
  ['done', 'check'],
  ['clear', 'close'],
  ['cancel', 'close'],
  ['edit', 'create'],
  ['error-outline', 'error'],
  ['info-outline', 'info'],
  ['help-outline', 'help'],
  ['favorite-border', 'favorite'],
  ['star-border', 'star'],
  ['grade', 'star'],
  ['add-circle', 'add'],
  ['remove-circle', 'remove'],
  ['autorenew', 'refresh'],
  ['arrow-drop-down', 'expand-more'],
  ['arrow-drop-up', 'expand-less'],
  ['question-answer', 'comment'],
  ['feedback', 'comment'],
  ['https', 'lock'],
]);

export function isIconName(name: string): name is IconName {
  return Object.hasOwn(STROKES, name);
}

/** A decorative picture: the control that shows it says in words what it does. */
export function icon(name: IconName, size = 20): SVGTemplateResult {
  return svg`<svg width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor"
    stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"
    ><path d=${STROKES[name]}></path></svg>`;
}

/**
 * What an `icon` attribute names: an icon of Polymer's set, with or without its prefix "icons:", or the address of a
 * picture; nothing for a name that is neither.
 */
export function pictureOf(name: string, size = 20): TemplateResult | SVGTemplateResult | typeof nothing {
  if (/[/.]/.test(name)) {
    return html`<img src=${name} alt="" width=${size} height=${size} />`;
  }
  const plain = name.replace(/^icons:/, '');
  const known = isIconName(plain) ? plain : ALIASES.get(plain);
  return known === undefined ? nothing : icon(known, size);
}
