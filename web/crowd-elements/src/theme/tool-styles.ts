import { css } from 'lit';
import { baseStyles, buttonStyles, keyStyles } from './control-styles';

/** What tools with a workspace share: they fill their place, and have a question above the object. */
export const toolStyles = [
  baseStyles,
  buttonStyles,
  keyStyles,
  css`
    :host {
      display: block;
      min-height: 0;
      color: var(--pl-text);
    }
    plumbline-workspace {
      height: 100%;
    }
    .question {
      margin: 0;
      padding: 14px 20px;
      border-block-end: 1px solid var(--pl-divider);
      font-size: 1.125rem;
      font-weight: 600;
      line-height: 1.4;
      overflow-wrap: anywhere;
    }
  `,
];
