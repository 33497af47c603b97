import { css } from 'lit';

export const imageViewerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--pl-stage);
  }
  .stage {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: hidden;
    cursor: default;
    user-select: none;
    /* One finger scrolls the page while there is nothing to move; two fingers always zoom. */
    touch-action: pan-x pan-y;
  }
  .stage:focus-visible {
    outline-offset: -3px;
  }
  .stage.movable {
    touch-action: none;
    cursor: grab;
  }
  .stage.panning {
    cursor: grabbing;
  }
  .stage.area {
    touch-action: none;
    cursor: crosshair;
  }
  .stage.drawn {
    touch-action: none;
  }
  .picture {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  .layer {
    position: absolute;
    inset: 0 auto auto 0;
    transform-origin: 0 0;
  }
  .layer img {
    display: block;
    position: absolute;
    inset: 0 auto auto 0;
    max-width: none;
    -webkit-user-drag: none;
  }
  .layer .mask {
    opacity: 0.75;
    /* The background of such pictures is white: multiplied, it leaves the image as it is. */
    mix-blend-mode: multiply;
  }
  .layer.pixels img {
    image-rendering: pixelated;
  }
  canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  .frame {
    position: absolute;
    border: 2px solid var(--pl-accent);
    background: rgb(90 169 255 / 15%);
    pointer-events: none;
  }
  .notice {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 12px;
    padding: 24px;
    text-align: center;
    color: var(--pl-text);
  }
  .notice p {
    margin: 0;
  }
  .notice .help {
    max-width: 36em;
    color: var(--pl-text-secondary);
  }
  /* A picture from a near server never shows this. */
  .loading {
    animation: appear 0.2s 0.4s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .toolbar {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 2px;
    padding: 4px 8px;
    border-block-start: 1px solid var(--pl-divider);
    background: var(--pl-surface);
  }
  .toolbar .gap {
    width: 1px;
    height: 20px;
    margin-inline: 8px;
    background: var(--pl-divider);
  }
  .toolbar .percent {
    min-width: 4.2em;
    text-align: center;
    font-variant-numeric: tabular-nums;
    color: var(--pl-text-secondary);
  }
  .button.word {
    width: auto;
    padding-inline: 10px;
    gap: 6px;
    font-weight: 400;
    white-space: nowrap;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    padding: 4px 16px;
    margin: 0;
    list-style: none;
    font-size: 13px;
    background: var(--pl-surface);
    border-block-start: 1px solid var(--pl-divider);
  }
  .legend span {
    display: inline-block;
    width: 11px;
    height: 11px;
    margin-inline-end: 6px;
    border-radius: 3px;
    background: currentcolor;
  }
  @container workspace (max-width: 620px) {
    .button.word .label {
      display: none;
    }
    .toolbar .gap {
      margin-inline: 3px;
    }
  }
`;
