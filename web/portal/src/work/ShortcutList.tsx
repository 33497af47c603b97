import Modal from '@cloudscape-design/components/modal';
import { useMessages } from '../i18n/context';
import type { ShortcutGroup } from './frames/protocol';
import { SHORTCUT_KEYS, type Shortcut } from './shortcuts';

interface Props {
  /** The keys of the task on the screen. */
  readonly page: readonly ShortcutGroup[];
  readonly onClose: () => void;
}

/** Every shortcut that works at the moment: the task's first, then the portal's. */
export function ShortcutList({ page, onClose }: Props) {
  const { shortcuts: text, app } = useMessages();
  const meaning: Readonly<Record<Shortcut, string>> = {
    help: text.show,
    moreTime: text.moreTime,
    fullScreen: text.fullScreen,
    decline: text.decline,
    release: text.release,
    stop: text.stop,
    header: text.header,
  };
  return (
    <Modal visible header={text.title} onDismiss={onClose} closeAriaLabel={app.close}>
      <p className="dialog-text">{text.lead}</p>
      {page.map(({ title, shortcuts }) => (
        <section key={title}>
          <h3 className="shortcut-group">{title}</h3>
          <dl className="shortcuts">
            {shortcuts
              .filter(({ keys }) => !keys.includes('?'))
              .map(({ keys, meaning: does }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {page.length > 0 && <h3 className="shortcut-group">{text.portal}</h3>}
      <dl className="shortcuts">
        {(Object.keys(meaning) as Shortcut[]).map((shortcut) => (
          <div key={shortcut}>
            <dt>{meaning[shortcut]}</dt>
            <dd>
              {SHORTCUT_KEYS[shortcut].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
