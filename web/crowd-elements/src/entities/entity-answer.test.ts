import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodePoints } from '../passage/code-points';
import { entitiesAnswer, readEntities } from './entity-answer';
import { readEntityLabels } from './entity-labels';
import { readAttribute } from '../values/reading';

const TEXT = '👩‍🚀 Dr. Kim 서울';
const places = new CodePoints(TEXT);

describe('offsets', () => {
  test('answer_countsCodePoints', () => {
    const start = TEXT.indexOf('서울');

    expect(entitiesAnswer([{ id: 1, label: 'place', start, end: start + 2 }], places)).toEqual({
      entities: [{ endOffset: 14, label: 'place', startOffset: 12 }],
    });
    expect([...TEXT].slice(12, 14).join('')).toBe('서울');
  });

  test('readEntities_ofAnAnswer_givesItBack', () => {
    const anyEntity = fc
      .tuple(fc.nat(13), fc.integer({ min: 1, max: 13 }), fc.constantFrom('person', 'place'))
      .map(([startOffset, size, label]) => ({
        endOffset: Math.min(14, startOffset + size),
        label,
        startOffset,
      }));
    fc.assert(
      fc.property(fc.array(anyEntity), (entities) => {
        const read = readEntities({ entities }, places, TEXT.length, 0);
        const answer = entitiesAnswer(read, places) as { readonly entities: readonly object[] };

        expect(answer.entities).toHaveLength(entities.length);
        expect(answer.entities).toEqual(expect.arrayContaining(entities));
      }),
    );
  });

  test.each([
    [undefined],
    [7],
    [[null, 'x', { label: 'a' }, { label: 'a', startOffset: 3, endOffset: 3 }]],
    [[{ label: 'a', startOffset: -1, endOffset: 3 }]],
    [[{ label: 'a', startOffset: 99, endOffset: 120 }]],
    [[{ label: 5, startOffset: 0, endOffset: 3 }]],
  ])('readEntities of %j is empty', (value) => {
    expect(readEntities(value as never, places, TEXT.length, 0)).toEqual([]);
  });

  test('readEntities_beyondTheEnd_isCut', () => {
    expect(readEntities([{ label: 'a', startOffset: '12', endOffset: 99 }], places, TEXT.length, 5)).toEqual([
      { id: 5, label: 'a', start: TEXT.length - 2, end: TEXT.length },
    ]);
  });
});

describe('readEntityLabels', () => {
  const place = { element: 'crowd-entity-annotation', attribute: 'labels' };
  const read = (raw: unknown) => readAttribute(place, raw, readEntityLabels);

  test('names_defaultToTheLabel', () => {
    expect(
      read("[{'label': 'person', 'shortDisplayName': 'per', 'fullDisplayName': 'Person'}, 'date',]"),
    ).toEqual({
      ok: true,
      value: [
        { label: 'person', short: 'per', full: 'Person', colour: '#2ca02c' },
        { label: 'date', short: 'date', full: 'date', colour: '#1f77b4' },
      ],
    });
  });

  test('longDisplayName_isReadAsFullDisplayName', () => {
    expect(read("[{label: 'noun', longDisplayName: 'Noun'}]")).toMatchObject({ value: [{ full: 'Noun' }] });
  });

  test('colours_ofManyLabels_differ', () => {
    const reading = read(Array.from({ length: 30 }, (_, index) => `label ${index}`));

    expect(reading.ok && new Set(reading.value.map(({ colour }) => colour)).size).toBe(30);
  });

  test.each(['[]', '{}', '[{}]', "[{label: ''}]"])('refuses %s', (raw) => {
    expect(read(raw)).toMatchObject({ ok: false, problem: place });
  });
});
