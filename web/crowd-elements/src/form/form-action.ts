export type FormAction = 'submit' | 'reset';

/**
 * What a click asks of the form: the action of the first button on the event's way up to it. HTML buttons do what
 * they do in an HTML form; those of an HTML form inside are left to that form.
 */
export function formActionOf(path: readonly EventTarget[], form: EventTarget): FormAction | undefined {
  for (const target of path) {
    if (target === form) {
      return undefined;
    }
    const action = target instanceof Element ? actionOf(target) : undefined;
    if (action !== undefined) {
      return action;
    }
  }
  return undefined;
}

function actionOf(element: Element): FormAction | undefined {
  switch (element.localName) {
    case 'crowd-button':
      return element.hasAttribute('disabled') || element.hasAttribute('loading')
        ? undefined
        : asAction(element.getAttribute('form-action'));
    case 'button':
      // Without a type, or with one that is none, a button submits.
      return (element as HTMLButtonElement).form === null
        ? asAction((element as HTMLButtonElement).type)
        : undefined;
    case 'input':
      return (element as HTMLInputElement).form === null ? asAction(element.getAttribute('type')) : undefined;
    default:
      return undefined;
  }
}

function asAction(value: string | null): FormAction | undefined {
  return value === 'submit' || value === 'reset' ? value : undefined;
}
