import { css } from 'lit';

/** From 768 to 1023 pixels: the instructions above, below them the object and the options. */
const optionsBeside = {
  host: css`
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 260px;
  `,
  instructions: css`
    grid-area: 1 / 1 / auto / span 2;
  `,
  options: css`
    grid-area: 2 / 2;
    max-height: none;
    border: 0;
    border-inline-start: 1px solid var(--pl-divider);
  `,
};

export const workspaceStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / auto auto minmax(0, 1fr) var(--options-width, 280px);
    min-height: 0;
    overflow: hidden;
    background: var(--pl-surface);
  }
  .instructions {
    display: flex;
    flex-direction: column;
    grid-column: 1;
    min-height: 0;
    width: var(--width);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-height: 52px;
    padding: 8px 8px 8px 20px;
  }
  h2 {
    margin: 0;
    font-size: 1rem;
  }
  .instructions slot {
    display: block;
    flex: 1;
    min-height: 0;
    padding: 0 20px 16px;
    overflow-y: auto;
  }
  /* The width that a template may have given the panel is the workspace's to apply. */
  ::slotted([slot='instructions']) {
    width: auto !important;
  }
  :host([plain]) {
    grid-template-columns: auto auto minmax(0, 1fr);
  }
  :host([plain]) .object {
    overflow-y: auto;
  }
  .divider {
    grid-column: 2;
    position: relative;
    width: 1px;
    background: var(--pl-divider);
    cursor: col-resize;
    touch-action: none;
  }
  /* Wider than it looks, so that it can be caught. */
  .divider::after {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0 -6px;
  }
  .divider.fixed {
    cursor: auto;
  }
  .divider:not(.fixed):hover::after,
  .divider:focus-visible::after,
  .divider.dragged::after {
    background: linear-gradient(var(--pl-accent), var(--pl-accent)) center / 3px 100% no-repeat;
  }
  .divider:focus-visible {
    outline: none;
  }
  .object {
    grid-column: 3;
    container: workspace / inline-size;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .options {
    grid-column: 4;
    min-height: 0;
    padding: 16px;
    overflow-y: auto;
    border-inline-start: 1px solid var(--pl-divider);
  }
  :host([collapsed]) .instructions {
    width: 52px;
  }
  :host([collapsed]) .bar {
    padding-inline: 8px;
  }
  :host([collapsed]) :is(h2, .instructions slot) {
    display: none;
  }
  @media (min-width: 1024px) {
    :host(:dir(rtl)) .bar svg {
      transform: scaleX(-1);
    }
  }
  @media (max-width: 1023px) {
    :host {
      grid-template: auto minmax(280px, 1fr) auto / minmax(0, 1fr);
    }
    .instructions,
    :host([collapsed]) .instructions {
      grid-area: 1 / 1;
      width: auto;
      max-height: 30dvh;
      border-block-end: 1px solid var(--pl-divider);
    }
    .bar,
    :host([collapsed]) .bar {
      min-height: 44px;
      padding: 4px 8px 4px 20px;
    }
    :host([collapsed]) h2 {
      display: block;
    }
    .bar svg {
      transform: rotate(90deg);
    }
    .divider {
      display: none;
    }
    .object {
      grid-area: 2 / 1;
    }
    .options {
      grid-area: 3 / 1;
      max-height: 42dvh;
      border: 0;
      border-block-start: 1px solid var(--pl-divider);
    }
  }
  @media (max-width: 1023px) and (min-width: 768px) and (orientation: landscape) {
    :host {
      ${optionsBeside.host}
    }
    .instructions,
    :host([collapsed]) .instructions {
      ${optionsBeside.instructions}
    }
    .options {
      ${optionsBeside.options}
    }
  }
  @media (max-width: 1023px) and (min-width: 768px) {
    :host([beside]) {
      ${optionsBeside.host}
    }
    :host([beside]) .instructions {
      ${optionsBeside.instructions}
    }
    :host([beside]) .options {
      ${optionsBeside.options}
    }
  }
  @media (max-width: 767px) {
    :host {
      display: block;
      overflow: visible;
    }
    .instructions,
    .options {
      max-height: none;
    }
    .object {
      min-height: max(340px, 62dvh);
    }
  }
`;
