import { css } from 'lit';

/** What every shadow root shares. */
export const baseStyles = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--pl-accent);
    outline-offset: 2px;
  }
  /* Sentences in a language that reads the other way than the page keep their own order, and the page's side. */
  p {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* Numbers keep the order of their signs and units. */
  output,
  .number {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
`;

export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    padding: 5px 18px;
    border: 2px solid var(--pl-accent);
    border-radius: 20px;
    background: transparent;
    color: var(--pl-accent);
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--pl-selected);
    border-color: var(--pl-accent-hover);
    color: var(--pl-accent-hover);
  }
  .button.primary {
    background: var(--pl-accent);
    color: var(--pl-on-accent);
  }
  .button.primary:hover {
    background: var(--pl-accent-hover);
    border-color: var(--pl-accent-hover);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .button.link {
    min-height: 0;
    padding: 2px 4px;
    border-color: transparent;
    border-radius: 4px;
    text-align: start;
  }
  .button.link:hover {
    background: none;
    text-decoration: underline;
  }
  .button.icon {
    width: 36px;
    padding: 0;
    border-color: transparent;
    border-radius: 8px;
    color: var(--pl-text-secondary);
  }
  .button.icon:hover {
    background: var(--pl-hover);
    color: var(--pl-text);
  }
  .button.icon[aria-pressed='true'] {
    background: var(--pl-selected);
    color: var(--pl-accent);
  }
  .spinner {
    width: 1.1em;
    height: 1.1em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
`;

export const fieldStyles = css`
  :host {
    display: block;
    margin-block: 0 16px;
  }
  label {
    display: block;
    margin-block-end: 4px;
    font-weight: 600;
  }
  .field {
    display: block;
    width: 100%;
    min-height: 38px;
    padding: 7px 12px;
    border: 1px solid var(--pl-outline);
    border-radius: 8px;
    background: var(--pl-surface);
    color: var(--pl-text);
    font: inherit;
    line-height: 1.5;
  }
  .field::placeholder {
    color: var(--pl-text-secondary);
    opacity: 1;
  }
  .field:focus {
    border-color: var(--pl-accent);
    outline: 1px solid var(--pl-accent);
    outline-offset: 0;
  }
  .field[aria-invalid='true'] {
    border-color: var(--pl-error);
    outline-color: var(--pl-error);
  }
  .field:disabled {
    background: var(--pl-hover);
    color: var(--pl-text-secondary);
  }
  .below {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    margin-block-start: 4px;
    font-size: 13px;
    color: var(--pl-text-secondary);
  }
  .problem {
    color: var(--pl-error);
  }
  .required {
    color: var(--pl-error);
  }
`;

/** A key as it stands on a keyboard. */
export const keyStyles = css`
  kbd {
    min-width: 24px;
    padding: 1px 7px;
    border: 1px solid var(--pl-divider);
    border-block-end-width: 2px;
    border-radius: 6px;
    background: var(--pl-surface);
    color: var(--pl-text-secondary);
    font: inherit;
    font-size: 13px;
    text-align: center;
    white-space: nowrap;
  }
`;
