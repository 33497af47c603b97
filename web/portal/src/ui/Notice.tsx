import { useEffect, useRef, type ReactNode } from 'react';
import { NoticeMark, type NoticeMarkName } from './NoticeMark';

interface Props {
  readonly title: string;
  readonly body?: ReactNode;
  readonly mark?: NoticeMarkName;
  readonly actions?: ReactNode;
  /** Takes the keyboard's focus when it appears: for what comes without being asked for. */
  readonly focused?: boolean;
}

/** One thing to know and what can be done about it, in the middle of an otherwise empty place. */
export function Notice({ title, body, mark, actions, focused = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) {
      heading.current?.focus();
    }
  }, [focused, title]);
  return (
    <section className="notice">
      {mark !== undefined && <NoticeMark name={mark} />}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {body !== undefined && <div className="notice-body">{body}</div>}
      {actions !== undefined && <div className="notice-actions">{actions}</div>}
    </section>
  );
}
