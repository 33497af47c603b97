import { css } from 'lit';

export const choiceListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    margin: 0;
  }
  h2 {
    margin: 0 0 10px;
    font-size: 1rem;
    line-height: 1.4;
  }
  .filter {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding-block-end: 10px;
    background: var(--pl-surface);
  }
  .filter svg {
    position: absolute;
    inset: 10px auto auto 11px;
    color: var(--pl-text-secondary);
    pointer-events: none;
  }
  .filter input {
    padding-inline-start: 36px;
  }
  .rows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: 6px;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 8px 10px;
    border: 1px solid var(--pl-divider);
    border-radius: 10px;
    background: var(--pl-surface);
    cursor: pointer;
    user-select: none;
  }
  .row:hover {
    border-color: var(--pl-outline);
    background: var(--pl-hover);
  }
  .row.on,
  .row.on:hover {
    border-color: var(--pl-accent);
    background: var(--pl-selected);
    box-shadow: inset 0 0 0 1px var(--pl-accent);
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 20px;
    height: 20px;
    border: 2px solid var(--pl-outline);
    border-radius: 50%;
  }
  .several .mark {
    border-radius: 5px;
    color: var(--pl-on-accent);
  }
  .on .mark {
    border-color: var(--pl-accent);
  }
  .several .on .mark {
    background: var(--pl-accent);
  }
  .one .on .mark::after {
    content: '';
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--pl-accent);
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .swatch {
    flex: none;
    width: 16px;
    height: 16px;
    border: 1px solid var(--pl-outline);
    border-radius: 4px;
  }
  .count {
    color: var(--pl-text-secondary);
    font-variant-numeric: tabular-nums;
  }
  .exclusive {
    margin-block-start: 10px;
  }
  .on .name {
    font-weight: 600;
  }
  kbd {
    flex: none;
    text-transform: uppercase;
  }
  .problem,
  .none {
    margin: 0 0 10px;
  }
  .none {
    color: var(--pl-text-secondary);
  }
`;
