import Modal from '@cloudscape-design/components/modal';
import { useMessages } from '../i18n/context';
import { SHORTCUT_KEYS, type Shortcut } from './shortcuts';

export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
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
