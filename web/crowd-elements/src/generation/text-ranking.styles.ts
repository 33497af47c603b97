import { css } from 'lit';
import { toolStyles } from '../theme/tool-styles';

export const textRankingStyles = [
  ...toolStyles,
  css`
    .stage {
      flex: 1;
      min-height: 0;
      padding: 20px 24px;
      overflow-y: auto;
      background: var(--pl-stage);
    }
    .stage:focus-visible {
      outline-offset: -3px;
    }
    .sheet {
      max-width: 52rem;
      margin: 0 auto 14px;
      padding: 14px 20px;
      border: 1px solid var(--pl-divider);
      border-radius: 12px;
      background: var(--pl-surface);
      line-height: 1.6;
    }
    .words {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      unicode-bidi: plaintext;
      text-align: start;
    }
    .sheet.current {
      border-color: var(--pl-accent);
      box-shadow: inset 0 0 0 1px var(--pl-accent);
    }
    .sheet h2 {
      margin: 0 0 4px;
      color: var(--pl-text-secondary);
      font-size: 0.9375rem;
    }
    fieldset {
      margin: 0 0 20px;
      padding: 0;
      border: 0;
    }
    legend {
      margin-block-end: 2px;
      padding: 0;
      font-weight: 600;
    }
    .note {
      margin: 0 0 8px;
      color: var(--pl-text-secondary);
      font-size: 13px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 10px;
      padding: 4px 6px;
      border-radius: 8px;
    }
    .row.current {
      background: var(--pl-selected);
    }
    .ranks {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .rank {
      display: grid;
      place-items: center;
      min-width: 32px;
      height: 32px;
      padding: 0 6px;
      border: 1px solid var(--pl-outline);
      border-radius: 8px;
      background: var(--pl-surface);
      color: var(--pl-text);
      font: inherit;
      cursor: pointer;
    }
    .rank:hover {
      background: var(--pl-hover);
    }
    .rank[aria-checked='true'] {
      border-color: var(--pl-accent);
      background: var(--pl-accent);
      color: var(--pl-on-accent);
      font-weight: 700;
    }
    .problem {
      margin: 0 0 12px;
      color: var(--pl-error);
    }
  `,
];
