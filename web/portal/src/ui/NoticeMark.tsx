const SHAPES = {
  done: 'M20 33l8.5 8.5L45 24',
  time: 'M32 18v15l9 6',
  nothing: 'M21 32h22',
  stopped: 'M26 24v16M38 24v16',
} as const;

export type NoticeMarkName = keyof typeof SHAPES;

/** A round sign above a notice: what kind of news it is, at a glance. */
export function NoticeMark({ name }: { readonly name: NoticeMarkName }) {
  return (
    <svg
      className={`notice-mark notice-mark-${name}`}
      viewBox="0 0 64 64"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="32" cy="32" r="28" />
      <path d={SHAPES[name]} />
    </svg>
  );
}
