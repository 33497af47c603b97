import type { Json, JsonObject } from '../values/json';
import { property } from '../values/json';

export type NativeField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Buttons have no value, and a file cannot be part of a JSON answer. */
const WITHOUT_VALUE = new Set(['button', 'submit', 'reset', 'image', 'file']);

/** The HTML fields under `root` that are part of the answer, in the order of the document. */
export function nativeFields(root: ParentNode): readonly NativeField[] {
  return [...root.querySelectorAll<NativeField>('input, select, textarea')].filter(
    (field) => !field.matches(':disabled') && !WITHOUT_VALUE.has(field.type),
  );
}

/**
 * What a named HTML field adds to the answer. It has the form of the crowd element of the same kind: a text, or
 * `{value: checked}` for boxes and radio buttons, which then merge by name; of a list with several choices, all.
 */
export function contributionOf(field: NativeField): JsonObject {
  const { name } = field;
  if (name === '') {
    return {};
  }
  if (isTick(field)) {
    return { [name]: { [field.value]: field.checked } };
  }
  if (field instanceof HTMLSelectElement && field.multiple) {
    return { [name]: [...field.selectedOptions].map((option) => option.value) };
  }
  return field.value === '' ? {} : { [name]: field.value };
}

/** Gives a field the value of a draft. What only a script can set, a hidden field, keeps its value if there is none. */
export function restoreField(field: NativeField, answer: JsonObject): void {
  const value = property(answer, field.name);
  if (isTick(field)) {
    field.checked = property(value, field.value) === true;
  } else if (field instanceof HTMLSelectElement && field.multiple) {
    const chosen = new Set<Json>(Array.isArray(value) ? (value as readonly Json[]) : []);
    for (const option of field.options) {
      option.selected = chosen.has(option.value);
    }
  } else if (typeof value === 'string') {
    field.value = value;
  } else if (field.type !== 'hidden') {
    field.value = '';
  }
}

export function resetField(field: NativeField): void {
  if (isTick(field)) {
    field.checked = field.defaultChecked;
  } else if (field instanceof HTMLSelectElement) {
    for (const option of field.options) {
      option.selected = option.defaultSelected;
    }
  } else {
    field.value = field.defaultValue;
  }
}

function isTick(field: NativeField): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio';
}
