import { css } from 'lit';
import { toolStyles } from '../theme/tool-styles';

export const entityAnnotationStyles = [
  ...toolStyles,
  css`
    /* A template has appended more fields to the form. */
    crowd-form:not([fill]) > plumbline-workspace {
      height: min(76vh, 760px);
      margin-block-end: 24px;
      border: 1px solid var(--pl-divider);
      border-radius: 12px;
    }
    plumbline-passage {
      flex: 1;
    }
    .tools {
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 6px 12px;
      border-block-start: 1px solid var(--pl-divider);
    }
    .said {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      color: var(--pl-text-secondary);
      font-size: 13px;
      text-align: end;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .options {
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    .options[hidden] {
      display: none;
    }
    .hint {
      min-height: 1.5em;
      margin-block: 8px 12px;
      color: var(--pl-accent);
      font-size: 13px;
    }
    h2 {
      margin: 0 0 8px;
      font-size: 1rem;
    }
    .count {
      color: var(--pl-text-secondary);
      font-weight: 400;
    }
  `,
];
