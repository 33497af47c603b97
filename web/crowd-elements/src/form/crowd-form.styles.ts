import { css } from 'lit';

export const crowdFormStyles = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    min-height: 100dvh;
    background: var(--pl-surface);
    color: var(--pl-text);
  }
  /* A tool alone on its page has the whole window, and scrolls inside itself. */
  :host([fill]) {
    height: 100dvh;
  }
  .content {
    display: block;
    min-height: 0;
  }
  :host([fill]) .content {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  :host(:not([fill])) .content {
    width: min(100%, 60rem);
    margin-inline: auto;
    padding: 32px 28px;
  }
  :host([wide]:not([fill])) .content {
    width: 100%;
  }
  .page {
    width: min(100%, 72rem);
    margin-inline: auto;
    padding: 28px;
  }
  :host([fill]:not([instructed])) ::slotted(classification-reasons-container) {
    display: none;
  }
  :host(:not([fill])) ::slotted([tool]) {
    height: min(76vh, 760px);
    margin-block-end: 24px;
    border: 1px solid var(--pl-divider);
    border-radius: 12px;
    overflow: hidden;
  }
  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 20px;
    min-height: 60px;
    padding: 10px 20px;
    border-block-start: 1px solid var(--pl-divider);
    background: var(--pl-surface);
  }
  footer[hidden] {
    display: none;
  }
  .message {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-width: 0;
    color: var(--pl-error);
    overflow-wrap: anywhere;
  }
  .message svg {
    flex: none;
  }
  .hint {
    color: var(--pl-text-secondary);
    font-size: 13px;
    white-space: nowrap;
  }
  .submit {
    min-width: 132px;
  }
  @media (max-width: 767px) {
    :host([fill]) {
      height: auto;
    }
    :host(:not([fill])) .content {
      padding: 20px 16px;
    }
    :host(:not([fill])) ::slotted([tool]) {
      height: auto;
    }
    footer {
      gap: 12px;
    }
  }
  @media (max-width: 767px), (hover: none) {
    .hint {
      display: none;
    }
  }
`;
