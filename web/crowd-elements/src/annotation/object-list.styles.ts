import { css } from 'lit';

export const objectListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1 1 160px;
    min-height: 120px;
    margin: 0;
  }
  h2 {
    margin: 0 0 8px;
    font-size: 1rem;
    line-height: 1.4;
  }
  .count {
    margin-inline-start: 4px;
    font-weight: 400;
    color: var(--pl-text-secondary);
    font-variant-numeric: tabular-nums;
  }
  .hint {
    margin: 0;
    color: var(--pl-text-secondary);
  }
  .rows {
    position: relative;
    flex: 1;
    min-height: 0;
    margin-inline: -8px;
    border-radius: 8px;
    overflow: hidden auto;
  }
  .rows:focus-visible {
    outline-offset: -2px;
  }
  [role='option'] {
    position: absolute;
    inset: 0 0 auto;
    display: flex;
    align-items: center;
    gap: 8px;
    height: 36px;
    padding-inline: 16px 6px;
    border-radius: 8px;
    cursor: pointer;
    user-select: none;
  }
  [role='option']:hover {
    background: var(--pl-hover);
  }
  [aria-selected='true'],
  [aria-selected='true']:hover {
    background: var(--pl-selected);
  }
  .swatch {
    flex: none;
    width: 10px;
    height: 10px;
    border-radius: 3px;
    background: var(--colour);
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .place {
    color: var(--pl-text-secondary);
    font-variant-numeric: tabular-nums;
  }
  .hidden .name {
    text-decoration: line-through;
    color: var(--pl-text-secondary);
  }
  .measure {
    flex: none;
    font-size: 13px;
    color: var(--pl-text-secondary);
    font-variant-numeric: tabular-nums;
  }
  .do {
    display: none;
    flex: none;
    place-items: center;
    width: 26px;
    height: 26px;
    border-radius: 6px;
    color: var(--pl-text-secondary);
  }
  .do.on {
    display: grid;
    color: var(--pl-accent);
  }
  [role='option']:is(:hover, [aria-selected='true']) .do {
    display: grid;
  }
  [role='option']:is(:hover, [aria-selected='true']) .measure {
    display: none;
  }
  .do:hover {
    background: var(--pl-surface);
    color: var(--pl-text);
  }
`;
