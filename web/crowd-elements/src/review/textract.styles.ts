import { css } from 'lit';
import { fieldStyles } from '../theme/control-styles';
import { toolStyles } from '../theme/tool-styles';

export const textractStyles = [
  fieldStyles,
  ...toolStyles,
  css`
    :host {
      margin: 0;
    }
    plumbline-workspace {
      --options-width: minmax(320px, 34%);
    }
    plumbline-image-viewer {
      flex: 1;
    }
    h2 {
      margin: 0 0 10px;
      font-size: 1rem;
    }
    article {
      margin-block-end: 10px;
      padding: 10px 14px;
      border: 1px solid var(--pl-divider);
      border-radius: 10px;
      cursor: pointer;
    }
    article:hover {
      border-color: var(--pl-outline);
    }
    article.current {
      border-color: var(--pl-accent);
      background: var(--pl-selected);
      box-shadow: inset 0 0 0 1px var(--pl-accent);
    }
    article.none .field {
      opacity: 0.6;
    }
    .head {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
      margin-block-end: 6px;
    }
    h3 {
      margin: 0;
      font-size: 1rem;
      overflow-wrap: anywhere;
    }
    .sure {
      flex: none;
      color: var(--pl-text-secondary);
      font-size: 13px;
    }
    .field {
      min-height: 34px;
      margin-block-end: 8px;
      padding-block: 4px;
    }
    label {
      margin-block-end: 2px;
      font-size: 14px;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
    }
    .choices label {
      display: flex;
      align-items: center;
      gap: 6px;
      min-height: 28px;
      font-weight: 400;
      cursor: pointer;
    }
    .choices input {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--pl-accent);
    }
    .problem {
      margin: 0 0 12px;
    }
  `,
];
