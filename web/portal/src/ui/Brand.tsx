import { useMessages } from '../i18n/context';

/** The sign: a plumb line. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" />
      <path className="brand-line" d="M16 5v11" />
      <path className="brand-bob" d="M11 15h10l-1.6 6L16 27l-3.4-6z" />
    </svg>
  );
}

export function Brand() {
  const { name } = useMessages().app;
  return (
    <span className="brand">
      <BrandMark />
      {name}
    </span>
  );
}
