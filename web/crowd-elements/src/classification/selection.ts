import type { Json } from '../values/json';
import { property } from '../values/json';

/** How many classes of a list may be chosen, and how they stand in the answer. */
export interface Selection {
  readonly multiple: boolean;
  /** While the class that excludes all others is chosen, no other can be. */
  readonly locks: boolean;
  /** What is chosen after the worker has pressed `name`. `exclusion` is the class that excludes all others. */
  press(chosen: readonly string[], name: string, exclusion: string | undefined): readonly string[];
  /** The part of the answer; undefined where nothing is chosen. */
  answer(chosen: readonly string[]): { readonly [key: string]: Json } | undefined;
  /** Reads an answer, or what a script sets in its stead: a class, or a list of classes. */
  read(value: Json | undefined): readonly string[];
  /** What a script reads as the element's `value`. */
  value(chosen: readonly string[]): Json | undefined;
}

/** One class: `{"label": "cat"}`. */
export const oneClass: Selection = {
  multiple: false,
  locks: false,
  press: (_chosen, name) => [name],
  answer: ([label]) => (label === undefined ? undefined : { label }),
  read: (value) => texts([property(value, 'label') ?? value]),
  value: ([label]) => label,
};

/** Any number of classes: `{"labels": ["cat", "dog"]}`. */
export const severalClasses: Selection = {
  multiple: true,
  locks: false,
  press: (chosen, name, exclusion) => {
    if (chosen.includes(name)) {
      return chosen.filter((one) => one !== name);
    }
    return name === exclusion ? [name] : [...chosen.filter((one) => one !== exclusion), name];
  },
  answer: (chosen) => (chosen.length === 0 ? undefined : { labels: chosen }),
  read: (value) => {
    const labels = property(value, 'labels') ?? value;
    return Array.isArray(labels) ? texts(labels as readonly Json[]) : texts([labels]);
  },
  value: (chosen) => chosen,
};

/** Any number of classes, of which none can be chosen while the one that excludes them is. */
export const severalClassesOrLocked: Selection = {
  ...severalClasses,
  locks: true,
  press: (chosen, name, exclusion) =>
    exclusion !== undefined && chosen.includes(exclusion) && name !== exclusion
      ? chosen
      : severalClasses.press(chosen, name, exclusion),
};

function texts(values: readonly (Json | undefined)[]): readonly string[] {
  return values.filter((value): value is string => typeof value === 'string');
}
