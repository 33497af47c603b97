import { describe, expect, test } from 'vitest';
import { readAttribute } from '../values/reading';
import { missingKeys, readFoundPairs, readWantedKeys } from './key-value-blocks';
import { restoreReview, reviewAnswer, startReview, unfinished } from './key-value-review';
import type { ReviewedPair } from './key-value-review';

const place = { element: 'crowd-textract-analyze-document', attribute: 'initial-value' };
const BLOCKS = [
  {
    blockType: 'KEY_VALUE_SET',
    confidence: 38.4,
    geometry: { boundingBox: { left: 0.1, top: 0.2, width: 0.3, height: 0.04 } },
    id: 'k1',
    relationships: [
      { type: 'CHILD', ids: ['w1'] },
      { type: 'VALUE', ids: ['v1'] },
    ],
    entityTypes: ['KEY'],
    text: 'Mail Address',
  },
  { blockType: 'KEY_VALUE_SET', id: 'v1', relationships: [], entityTypes: ['VALUE'], text: '123 Main St' },
  {
    BlockType: 'KEY_VALUE_SET',
    Id: 'k2',
    Relationships: [
      { Type: 'CHILD', Ids: ['w1', 'w2'] },
      { Type: 'VALUE', Ids: ['v2'] },
    ],
    EntityTypes: ['KEY'],
  },
  { BlockType: 'WORD', Id: 'w1', Text: 'Full' },
  { BlockType: 'WORD', Id: 'w2', Text: 'name:' },
];

const found = (() => {
  const reading = readAttribute(place, BLOCKS, readFoundPairs);
  return reading.ok ? reading.value : [];
})();

describe('readFoundPairs', () => {
  test('joinsKeysAndValues_inBothSpellings', () => {
    expect(found.map(({ key, value, keyId, valueId }) => [keyId, key, valueId, value])).toEqual([
      ['k1', 'Mail Address', 'v1', '123 Main St'],
      ['k2', 'Full name:', 'v2', ''],
    ]);
    expect(found[0]).toMatchObject({
      confidence: 38.4,
      keyArea: { left: 0.1, width: 0.3 },
      valueArea: undefined,
    });
  });

  test.each(['{}', '"x"'])('refuses %s', (raw) => {
    expect(readAttribute(place, raw, readFoundPairs)).toMatchObject({ ok: false, problem: place });
  });
});

test('missingKeys_knowsOtherSpellings', () => {
  const reading = readAttribute(
    place,
    "[{importantFormKey: 'Address', importantFormKeyAliases: ['mail address']}, {importantFormKey: 'Full Name'}, {importantFormKey: 'Phone'},]",
    readWantedKeys,
  );

  expect(reading.ok && missingKeys(reading.value, found).map(({ name }) => name)).toEqual(['Phone']);
  expect(readAttribute(place, '[{}]', readWantedKeys)).toMatchObject({ ok: false });
});

describe('review', () => {
  const review = startReview(found, [{ name: 'Phone', aliases: [] }]);
  const say =
    (index: number, judgement: Partial<ReviewedPair['judgement']>) => (pairs: readonly ReviewedPair[]) =>
      pairs.map((pair, at) =>
        at === index ? { ...pair, judgement: { ...pair.judgement, ...judgement } } : pair,
      );

  test('unfinished_isAValueThatIsMissing', () => {
    expect(unfinished(review)).toBe(1);
    const second = say(1, { blank: true })(review);
    expect(unfinished(second)).toBe(2);
    expect(unfinished(say(2, { valid: false })(second))).toBe(-1);
  });

  test('answer_holdsWhatHolds_andIsReadBack', () => {
    const done = say(2, { value: '02 123' })(
      say(1, { blank: true })(say(0, { value: '124 Main St' })(review)),
    );
    const answer = reviewAnswer(done);

    expect(answer).toEqual({
      blocks: [
        {
          blockType: 'KEY_VALUE_SET',
          id: 'k1',
          relationships: BLOCKS[0]?.relationships,
          entityTypes: ['KEY'],
          text: 'Mail Address',
        },
        {
          blockType: 'KEY_VALUE_SET',
          id: 'v1',
          relationships: [],
          entityTypes: ['VALUE'],
          text: '124 Main St',
        },
        {
          blockType: 'KEY_VALUE_SET',
          id: 'k2',
          relationships: BLOCKS[2]?.Relationships,
          entityTypes: ['KEY'],
          text: 'Full name:',
        },
        { blockType: 'KEY_VALUE_SET', id: 'v2', relationships: [], entityTypes: ['VALUE'], text: '' },
        {
          blockType: 'KEY_VALUE_SET',
          id: 'wanted-Phone',
          relationships: [{ type: 'VALUE', ids: ['wanted-Phone-value'] }],
          entityTypes: ['KEY'],
          text: 'Phone',
        },
        {
          blockType: 'KEY_VALUE_SET',
          id: 'wanted-Phone-value',
          relationships: [],
          entityTypes: ['VALUE'],
          text: '02 123',
        },
      ],
    });
    expect(restoreReview(review, answer)).toEqual(done);
  });

  test('answer_leavesOutWhatIsNone', () => {
    const none = review
      .map((_, index) => index)
      .reduce((pairs, index) => say(index, { valid: false })(pairs), review);

    expect(reviewAnswer(none)).toEqual({ blocks: [] });
    expect(restoreReview(review, { blocks: [] }).map(({ judgement }) => judgement.valid)).toEqual([
      false,
      false,
      true,
    ]);
    expect(restoreReview(none, undefined)).toEqual(review);
  });
});
