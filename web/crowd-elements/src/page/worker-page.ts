import { LitElement } from 'lit';
import { ELEMENTS } from '../elements';
import { CrowdForm } from '../form/crowd-form';
import type { PlumblineTemplateProblem } from '../element/template-problem';
import { PageSession } from '../frame/page-session';
import type { SessionPage } from '../frame/page-session';
import { portalOf } from '../frame/messages';
import { preferences } from '../workspace/preferences';
import { texts } from '../i18n/texts';
import { hasModifier } from '../keyboard/key-press';
import { toolGuides } from '../guide/tool-guide';
import type { PlumblineToolGuide } from '../guide/plumbline-tool-guide';
import { segmentFinder } from '../assist/segment-finder';
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
  const form = formOf(page.document);
  if (form !== undefined) {
    converse(page, form);
  } else {
    showMissingForm(page.document);
  }
}

/** The page's form: one that the template wrote, or else one that a tool brought with it. */
function formOf(document: Document): CrowdForm | undefined {
  const own = document.querySelector('crowd-form');
  if (own instanceof CrowdForm) {
    return own;
  }
  for (const tool of document.querySelectorAll('[tool]')) {
    const brought = tool.shadowRoot?.querySelector('crowd-form');
    if (brought instanceof CrowdForm) {
      return brought;
    }
  }
  return undefined;
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
    setLocale: (locale) => setLocale(document, locale),
    shortcuts: () => toolGuides.current.groups,
    takeFocus: () => takeFocus(page),
  };
  const session = new PageSession(portal, form, changes, keyboard, preferences, segmentFinder);
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
  const guide = document.createElement('plumbline-tool-guide') as PlumblineToolGuide;
  document.body.append(guide);
  keyboard.onUnused = (press) => {
    if (press.key === '?' && !hasModifier(press)) {
      guide.open();
    }
  };
  setLocale(document, page.navigator.language);
  applyTheme(document, page.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  keyboard.onSubmit = () => form.requestSubmit();
  keyboard.active = true;
  takeFocus(page);
}

function setLocale(document: Document, locale: string): void {
  texts.setLocale(locale);
  // What the template says of its language stands: its texts are the page's.
  if (document.documentElement.lang === '') {
    document.documentElement.lang = texts.language;
  }
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
