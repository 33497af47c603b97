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
  [role='radio'] {
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
  [role='radio']:hover {
    border-color: var(--pl-outline);
    background: var(--pl-hover);
  }
  [aria-checked='true'],
  [aria-checked='true']:hover {
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
  [aria-checked='true'] .mark {
    border-color: var(--pl-accent);
  }
  [aria-checked='true'] .mark::after {
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
  [aria-checked='true'] .name {
    font-weight: 600;
  }
  kbd {
    flex: none;
    min-width: 24px;
    padding: 1px 6px;
    border: 1px solid var(--pl-divider);
    border-block-end-width: 2px;
    border-radius: 6px;
    background: var(--pl-surface);
    color: var(--pl-text-secondary);
    font: inherit;
    font-size: 13px;
    text-align: center;
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
