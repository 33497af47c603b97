import { startWorkerPage } from './page/worker-page';
import { adoptPageStyles } from './theme/page-styles';

/** Both names of the script may be loaded by one page; the first one wins. */
if (
  customElements.get('crowd-form') === undefined &&
  document.documentElement.dataset['plumbline'] === undefined
) {
  document.documentElement.dataset['plumbline'] = '';
  adoptPageStyles(document);
  // Elements are defined when the page is parsed, so that each one finds its children and its scripts' settings.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => void startWorkerPage(window), { once: true });
  } else {
    void startWorkerPage(window);
  }
}
