import { LitElement } from 'lit';
import { ELEMENTS } from '../elements';
import { CrowdForm } from '../form/crowd-form';
import type { PlumblineTemplateProblem } from '../element/template-problem';
import { PageSession } from '../frame/page-session';
import type { SessionPage } from '../frame/page-session';
import { portalOf } from '../frame/messages';
import { preferences } from '../workspace/preferences';
import { texts } from '../i18n/texts';
import { keyboard } from '../keyboard/keyboard';
import { applyTheme } from '../theme/page-styles';
import type { PlumblineAnswerPreview } from './answer-preview';

/** Told on the document when all elements of the page are upgraded and drawn. */
const READY_EVENT = 'all-crowd-elements-ready';

/** Brings a parsed page to life: defines the elements, waits until they are drawn, and begins to talk to the portal. */
export async function startWorkerPage(page: Window): Promise<void> {
  for (const [tag, element] of ELEMENTS) {
    customElements.define(tag, element);
  }
  await drawn(page.document);
  page.document.dispatchEvent(new Event(READY_EVENT, { bubbles: true }));
  keyboard.listen(page);
  const form = page.document.querySelector('crowd-form');
  if (form instanceof CrowdForm) {
    converse(page, form);
  } else {
    showMissingForm(page.document);
  }
}

function converse(page: Window, form: CrowdForm): void {
  const { document } = page;
  const portal = portalOf(page);
  if (portal === undefined) {
    showAlone(page, form);
    return;
  }
  const changes: SessionPage = {
    setTheme: (theme) => applyTheme(document, theme),
    setLocale: (locale) => texts.setLocale(locale),
    takeFocus: () => takeFocus(page),
  };
  const session = new PageSession(portal, form, changes, keyboard, preferences);
  form.addEventListener('plumbline-answer-change', () => session.answerChanged());
  form.addEventListener('plumbline-submit', (event) => session.submitted((event as CustomEvent).detail));
  form.addEventListener('plumbline-invalid', (event) => session.refused((event as CustomEvent).detail));
  session.start();
}

/** A page without a portal is a preview: it shows what it would send. */
function showAlone(page: Window, form: CrowdForm): void {
  const { document } = page;
  const preview = document.createElement('plumbline-answer-preview') as PlumblineAnswerPreview;
  document.body.append(preview);
  form.addEventListener('plumbline-submit', (event) => {
    preview.answer = (event as CustomEvent).detail;
    form.showSubmission('editing');
  });
  texts.setLocale(page.navigator.language);
  applyTheme(document, page.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  keyboard.onSubmit = () => form.requestSubmit();
  keyboard.active = true;
  takeFocus(page);
}

function takeFocus(page: Window): void {
  page.focus();
  page.document.querySelector<HTMLElement>('[auto-focus]:not([disabled])')?.focus();
}

function showMissingForm(document: Document): void {
  const problem = document.createElement('plumbline-template-problem') as PlumblineTemplateProblem;
  problem.problem = {
    element: 'crowd-form',
    attribute: '',
    what: 'The page has no crowd-form, so no answer can be submitted.',
    mend: 'Put the fields into <crowd-form>…</crowd-form>.',
  };
  document.body.prepend(problem);
}

/** Waits until the elements have drawn themselves, and those inside their shadow roots as well. */
async function drawn(root: Document | ShadowRoot): Promise<void> {
  const elements = [...root.querySelectorAll('*')].filter((element) => element instanceof LitElement);
  await Promise.all(elements.map((element) => element.updateComplete));
  await Promise.all(elements.map((element) => element.shadowRoot && drawn(element.shadowRoot)));
}
