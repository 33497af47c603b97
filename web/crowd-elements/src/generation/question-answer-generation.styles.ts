import { css } from 'lit';
import { fieldStyles } from '../theme/control-styles';
import { toolStyles } from '../theme/tool-styles';

export const questionAnswerStyles = [
  fieldStyles,
  ...toolStyles,
  css`
    :host {
      margin: 0;
    }
    plumbline-workspace {
      --options-width: minmax(320px, 36%);
    }
    plumbline-passage {
      flex: 1;
    }
    .link {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 12px;
      min-height: 52px;
      padding: 6px 16px;
      border-block-start: 1px solid var(--pl-divider);
      color: var(--pl-text-secondary);
      font-size: 13px;
    }
    h2 {
      margin: 0 0 10px;
      font-size: 1rem;
    }
    article {
      margin-block-end: 14px;
      padding: 12px 14px;
      border: 1px solid var(--pl-divider);
      border-inline-start: 5px solid var(--colour);
      border-radius: 10px;
    }
    article.current {
      border-color: var(--pl-accent);
      border-inline-start-color: var(--colour);
    }
    header {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    h3 {
      margin: 0;
      font-size: 0.9375rem;
    }
    .field {
      resize: vertical;
    }
    .below {
      margin-block-end: 10px;
    }
    .tags,
    .references {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin: 4px 0 10px;
      padding: 0;
      list-style: none;
    }
    .tag {
      min-height: 30px;
      padding: 2px 12px;
      border: 1px solid var(--pl-outline);
      border-radius: 15px;
      background: var(--pl-surface);
      color: var(--pl-text);
      font: inherit;
      font-size: 14px;
      cursor: pointer;
    }
    .tag[aria-pressed='true'] {
      border-color: var(--pl-accent);
      background: var(--pl-accent);
      color: var(--pl-on-accent);
      font-weight: 600;
    }
    .custom {
      display: flex;
      gap: 6px;
      margin-block-end: 10px;
    }
    .custom .field {
      flex: 1;
      min-width: 0;
      min-height: 32px;
      padding-block: 3px;
    }
    .name {
      font-size: 14px;
      font-weight: 600;
    }
    .references li {
      display: flex;
      align-items: center;
      max-width: 100%;
      border-radius: 8px;
      background: var(--pl-hover);
      font-size: 14px;
    }
    .references bdi {
      padding-inline-start: 10px;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .none {
      margin: 4px 0 0;
      color: var(--pl-text-secondary);
      font-size: 13px;
    }
    .problem {
      margin: 0 0 12px;
    }
  `,
];
