import { css } from 'lit';

/** A small mark with its label beside it: boxes and radio buttons. */
export const tickStyles = css`
  :host {
    display: block;
    margin-block: 0 4px;
  }
  .row {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding: 6px 4px;
    border-radius: 8px;
    cursor: pointer;
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-block-start: 0.1em;
    border: 2px solid var(--pl-outline);
    background: var(--pl-surface);
    color: var(--pl-on-accent);
  }
  .mark.round {
    border-radius: 50%;
  }
  .mark.square {
    border-radius: 5px;
  }
  .mark.on {
    border-color: var(--pl-accent);
    background: var(--pl-accent);
  }
  .mark.round.on::after {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--pl-on-accent);
  }
  :host(:focus-visible) {
    outline: none;
  }
  :host(:focus-visible) .row {
    outline: 2px solid var(--pl-accent);
  }
  :host([disabled]) .row {
    opacity: 0.55;
    cursor: default;
  }
  .problem {
    margin: 0 0 4px 34px;
    color: var(--pl-error);
    font-size: 13px;
  }
`;
