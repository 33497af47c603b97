import { css } from 'lit';

export const passageStyles = css`
  :host {
    display: block;
    min-height: 0;
  }
  .scroller {
    height: 100%;
    padding: 24px;
    overflow-y: auto;
    background: var(--pl-stage);
    cursor: text;
    user-select: none;
    -webkit-user-select: none;
    touch-action: pan-y;
  }
  .scroller:focus-visible {
    outline-offset: -3px;
  }
  .sheet {
    max-width: 52rem;
    min-height: 100%;
    margin-inline: auto;
    padding: 16px 36px 24px;
    border: 1px solid var(--pl-divider);
    border-radius: 12px;
    background: var(--pl-surface);
    font-size: 1.0625rem;
    line-height: 2.7;
  }
  /* The browser lays out and draws only the blocks that are near. */
  .block {
    position: relative;
    /* Room for the tags of the first line: what is outside is not drawn. */
    margin-block-start: -6px;
    padding-block-start: 6px;
    contain-intrinsic-size: auto var(--height);
    content-visibility: auto;
  }
  .text {
    position: relative;
    z-index: 1;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    text-align: start;
  }
  .under,
  .over {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .over {
    z-index: 2;
  }
  .under > *,
  .over > * {
    position: absolute;
    left: 0;
    top: 0;
  }
  .fill {
    --tint: color-mix(in srgb, var(--colour) 20%, transparent);
    border-radius: 2px;
    background:
      linear-gradient(var(--tint), var(--tint)) top / 100% var(--text) no-repeat,
      linear-gradient(var(--colour), var(--colour)) bottom / 100% 3px no-repeat;
  }
  .selection {
    background: color-mix(in srgb, var(--pl-accent) 32%, transparent);
  }
  .frame {
    border: 2px solid var(--pl-text);
    border-radius: 4px;
  }
  .tag {
    display: flex;
    align-items: center;
    height: 14px;
    border-radius: 3px;
    background: var(--pl-surface);
    color: var(--pl-text);
    font-size: 10.5px;
    font-weight: 700;
    line-height: 14px;
    white-space: nowrap;
  }
  .tag::before {
    content: '';
    width: 7px;
    height: 7px;
    margin-inline-end: 2px;
    border-radius: 2px;
    background: var(--colour);
  }
  .caret {
    width: 2px;
    background: var(--pl-accent);
  }
  .handle {
    width: 24px;
    height: 24px;
    margin: -12px 0 0 -12px;
    pointer-events: auto;
    cursor: ew-resize;
    touch-action: none;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 7px;
    border: 2px solid var(--pl-surface);
    border-radius: 50%;
    background: var(--pl-text);
  }
  @media (max-width: 767px) {
    .scroller {
      padding: 12px;
      overflow-y: visible;
      height: auto;
    }
    .sheet {
      padding: 12px 16px;
    }
  }
`;
