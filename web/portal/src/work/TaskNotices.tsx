import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/context';
import type { LoopEvent } from './loop/event';
import type { LoopState } from './loop/state';

interface Props {
  readonly state: LoopState;
  readonly dispatch: (event: LoopEvent) => void;
}

/** What there is to say about the task on the screen while it stays there. */
export function TaskNotices({ state: { stage }, dispatch }: Props) {
  const { app, work: text, errors } = useMessages();
  if (stage.name === 'submitting' && stage.failures > 0) {
    return (
      <Floating>
        <Alert
          type="info"
          header={text.waiting.title}
          action={<Button onClick={() => dispatch({ type: 'retryAsked' })}>{text.tryNow}</Button>}
        >
          {text.waiting.body}
        </Alert>
      </Floating>
    );
  }
  if (stage.name !== 'working') {
    return null;
  }
  const { setback, task } = stage;
  if (setback !== null) {
    return (
      <Floating>
        <Alert
          type="error"
          dismissible
          dismissAriaLabel={app.close}
          onDismiss={() => dispatch({ type: 'setbackSeen' })}
          header={text.setbacks[setback.what]}
        >
          {setback.message || errors[setback.kind]}
        </Alert>
      </Floating>
    );
  }
  if (task.draft.refused !== null) {
    return (
      <Floating>
        <Alert type="warning" header={text.refused.title}>
          {text.refused.body} {errors[task.draft.refused]}
        </Alert>
      </Floating>
    );
  }
  return null;
}

function Floating({ children }: { readonly children: ReactNode }) {
  return (
    <div className="floating" role="status">
      {children}
    </div>
  );
}
