import { css } from 'lit';

export const segmentationStyles = css`
  /* So many tools that they have a line for themselves. */
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 2px;
  }
  .tools .gap:last-child {
    display: none;
  }
  .level {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-inline: 8px 0;
  }
  .level.free {
    visibility: hidden;
  }
  .level input {
    width: 92px;
    margin: 0;
    accent-color: var(--pl-accent);
  }
  .level output {
    /* As wide as the largest brush needs. */
    width: 4.4em;
    color: var(--pl-text-secondary);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .new {
    align-self: stretch;
    flex: none;
    margin-block-start: -8px;
    font-weight: 400;
  }
  .retry {
    position: absolute;
    z-index: 2;
    inset: 12px 0 auto;
    display: flex;
    align-items: center;
    gap: 12px;
    width: fit-content;
    max-width: calc(100% - 32px);
    margin-inline: auto;
    padding: 8px 14px;
    border: 1px solid var(--pl-error);
    border-radius: 10px;
    background: var(--pl-error-surface);
    color: var(--pl-text);
  }
`;
