import { Component, type ReactNode } from 'react';

interface Props {
  readonly texts: { readonly title: string; readonly body: string; readonly reload: string };
  readonly children: ReactNode;
}

/**
 * What stands in place of the portal after an error in it. Plain elements: whatever broke may be a component.
 * The worker's answers are on the server and in the journal, so a reload loses nothing.
 */
export class CrashGuard extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) {
      return this.props.children;
    }
    const { title, body, reload } = this.props.texts;
    return (
      <main className="centred" role="alert">
        <div className="notice">
          <h1>{title}</h1>
          <p>{body}</p>
          <button type="button" className="plain-button" onClick={() => location.reload()}>
            {reload}
          </button>
        </div>
      </main>
    );
  }
}
