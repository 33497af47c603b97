// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';

/** The list of elements that templates are checked against; it lies beside the program that checks them. */
const CATALOGUE = '../../labeling/src/main/resources/io/plumbline/labeling/template/lint/elements.json';

/** Attributes by which our own elements tell each other how they stand; no template writes them. */
const INTERNAL = new Set(['active', 'fill', 'instructed', 'opened', 'tool', 'wide']);

/** What an element has from its base class and is not documented for it. */
const INHERITED = new Set([
  'crowd-classifier exclusion-category',
  'crowd-image-classifier exclusion-category',
  'crowd-rekognition-detect-moderation-labels name',
  'crowd-rekognition-detect-moderation-labels overlay',
  'crowd-textract-analyze-document name',
]);

/** What HTML itself takes care of, what is read as a plain attribute, and what has one value only. */
const BY_OTHER_MEANS = new Set([
  'auto-focus',
  'crowd-fab title',
  'crowd-textract-analyze-document block-types',
  'full-instructions header',
]);

interface CataloguedElement {
  readonly attributes: Readonly<Record<string, string>>;
}

interface LitClass {
  readonly elementProperties?: ReadonlyMap<PropertyKey, { readonly attribute?: boolean | string }>;
}

describe('the catalogue of elements', () => {
  const catalogue = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as Record<string, CataloguedElement>;
  let registered: ReadonlyMap<string, LitClass>;

  beforeAll(async () => {
    const { ELEMENTS } = await import('./elements');
    registered = ELEMENTS as unknown as ReadonlyMap<string, LitClass>;
  });

  function attributesOf(tag: string): string[] {
    return [...(registered.get(tag)?.elementProperties ?? [])]
      .filter(([, { attribute }]) => attribute !== false)
      .map(([name, { attribute }]) =>
        typeof attribute === 'string' ? attribute : String(name).toLowerCase(),
      );
  }

  test('hasEveryElement_thatTemplatesCanUse_andNoOther', () => {
    const tags = [...registered.keys()].filter((tag) => !tag.startsWith('plumbline-'));
    expect(Object.keys(catalogue).sort()).toEqual(tags.sort());
  });

  test('hasEveryAttribute_thatAnElementReads', () => {
    const unknown = Object.keys(catalogue).flatMap((tag) =>
      attributesOf(tag)
        .filter((name) => !INTERNAL.has(name) && catalogue[tag]?.attributes[name] === undefined)
        .map((name) => `${tag} ${name}`)
        .filter((attribute) => !INHERITED.has(attribute)),
    );
    expect(unknown).toEqual([]);
  });

  test('hasNoAttribute_thatNoElementReads', () => {
    const unread = [...registered.keys()].flatMap((tag) =>
      Object.keys(catalogue[tag]?.attributes ?? {})
        .filter((name) => !attributesOf(tag).includes(name))
        .filter((name) => !BY_OTHER_MEANS.has(name) && !BY_OTHER_MEANS.has(`${tag} ${name}`))
        .map((name) => `${tag} ${name}`),
    );
    expect(unread).toEqual([]);
  });
});
