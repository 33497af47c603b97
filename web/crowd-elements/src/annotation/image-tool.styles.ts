import { css } from 'lit';

export const imageToolStyles = css`
  plumbline-image-viewer {
    flex: 1;
  }
  .tools {
    display: contents;
  }
  .gap {
    width: 1px;
    height: 20px;
    margin-inline: 8px;
    background: var(--pl-divider);
  }
  .panel {
    display: flex;
    flex-direction: column;
    gap: 16px;
    height: 100%;
    min-height: 420px;
  }
  @media (max-width: 1023px) {
    .panel {
      min-height: 300px;
    }
  }
  .panel[hidden] {
    display: none;
  }
  plumbline-choice-list {
    flex: 0 1 auto;
    max-height: 55%;
    overflow-y: auto;
    /* Room for the rings around the rows. */
    margin: -3px;
    padding: 3px;
  }
  .nothing {
    align-self: stretch;
    flex: none;
    border-color: var(--pl-outline);
    border-width: 1px;
    color: var(--pl-text);
    font-weight: 400;
  }
  .nothing[aria-pressed='true'] {
    border-color: var(--pl-accent);
    background: var(--pl-selected);
    color: var(--pl-accent);
    font-weight: 600;
  }
  .notice {
    position: absolute;
    z-index: 2;
    inset: 12px 0 auto;
    width: fit-content;
    max-width: calc(100% - 32px);
    margin-inline: auto;
    padding: 6px 14px;
    border-radius: 8px;
    background: rgb(12 16 22 / 88%);
    color: #ffffff;
    pointer-events: none;
  }
  .stage {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  @container workspace (max-width: 760px) {
    .gap {
      margin-inline: 3px;
    }
  }
`;
