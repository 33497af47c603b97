import { describe, expect, test } from 'vitest';
import type { FramedPage } from './browser';
import { useDemo } from './demo';

const demo = useDemo();
const submitted = async (framed: FramedPage): Promise<unknown> => (await framed.message('submit'))['answer'];

describe('crowd-text-ranking', () => {
  const ranking = (clarity: readonly number[], helpfulness: readonly number[]) => ({
    ordinalRankingDimensions: [
      { name: 'Clarity', responseRankings: clarity },
      { name: 'Helpfulness', responseRankings: helpfulness },
    ],
  });

  test('byMouse_tiesWhereTheyAreAllowed', async () => {
    const framed = await demo.open('text-ranking');
    const rank = (response: number, dimension: string, value: string) =>
      framed.frame
        .getByRole('radiogroup', { name: `Rank of response ${response} for ${dimension}` })
        .getByRole('radio', { name: value })
        .click();

    await rank(1, 'Clarity', '1');
    await rank(2, 'Clarity', '1');
    await rank(3, 'Clarity', '3');
    await rank(1, 'Helpfulness', '2');
    await rank(2, 'Helpfulness', '1');
    // Rank 1 cannot be given twice here: response 2 gets what response 3 has given up.
    await rank(3, 'Helpfulness', '3');
    await rank(3, 'Helpfulness', '1');
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual(ranking([1, 1, 3], [2, 3, 1]));
  });

  test('byKeyboardAlone', async () => {
    const framed = await demo.open('text-ranking');

    for (const key of ['2', '1', '3', '1', '2', '3', 'Enter']) {
      await demo.page.keyboard.press(key);
    }

    expect(await submitted(framed)).toEqual(ranking([2, 1, 3], [1, 2, 3]));
  });

  test('missingRank_isAskedFor', async () => {
    const framed = await demo.open('text-ranking');

    await demo.page.keyboard.press('1');
    await demo.page.keyboard.press('Enter');

    expect(await framed.message('invalid')).toMatchObject({ message: 'Clarity: give response 2 a rank.' });
  });

  test('draft_isRestored_unfinishedAsWell', async () => {
    const draft = { ordinalRankingDimensions: [{ name: 'Clarity', responseRankings: [3, null, 1] }] };
    const framed = await demo.open('text-ranking', { draft });

    await framed.tell({ type: 'request-answer' });

    expect((await framed.message('change'))['answer']).toEqual({
      ordinalRankingDimensions: [
        { name: 'Clarity', responseRankings: [3, null, 1] },
        { name: 'Helpfulness', responseRankings: [null, null, null] },
      ],
    });
  });
});

describe('crowd-question-answer-generation', () => {
  const pair = {
    question: 'Who founded it?',
    answer: 'Sir Thomas Bodley',
    questionTags: ['Who', 'Person'],
    textReferences: [{ startOffset: 0, endOffset: 12, text: 'The Bodleian' }],
  };

  test('byKeyboardAlone', async () => {
    const framed = await demo.open('question-answer');
    const { keyboard } = demo.page;

    for (const key of ['Space', 'Space', 'l']) {
      await keyboard.press(key);
    }
    await framed.frame.getByLabel('Question', { exact: true }).focus();
    await keyboard.type(pair.question);
    await keyboard.press('Tab');
    await keyboard.type(pair.answer);
    for (let tab = 0; tab < 5; tab++) {
      await keyboard.press('Tab');
    }
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('Person');
    await keyboard.press('Enter');
    await keyboard.press('Control+Enter');

    expect(await submitted(framed)).toEqual({ questionAndAnswers: { questionAnswerPairs: [pair] } });
  });

  test('byMouse_twoPairs_oneRemoved', async () => {
    const framed = await demo.open('question-answer');
    await framed.frame.getByLabel('Question', { exact: true }).fill('What?');
    await framed.frame.getByLabel('Answer', { exact: true }).fill('That.');
    await framed.frame.getByRole('button', { name: 'Add a question' }).click();
    await framed.frame.getByLabel('Question', { exact: true }).nth(1).fill('When?');
    await framed.frame.getByLabel('Answer', { exact: true }).nth(1).fill('In 1602.');

    await framed.frame.getByRole('button', { name: 'Remove question 1' }).click();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual({
      questionAndAnswers: {
        questionAnswerPairs: [
          { question: 'When?', answer: 'In 1602.', questionTags: [], textReferences: [] },
        ],
      },
    });
  });

  test('rules_areAskedFor', async () => {
    const framed = await demo.open('question-answer');

    await framed.frame.getByRole('button', { name: 'Submit' }).click();
    expect(await framed.message('invalid')).toMatchObject({
      message: 'Write at least 1 questions with their answers.',
    });
    await framed.frame.getByLabel('Question', { exact: true }).fill('word '.repeat(21));
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    await expect
      .poll(async () => (await framed.message('invalid'))['message'])
      .toBe('Question 1: write no more than 20 words.');
  });

  test('draft_isRestored', async () => {
    const answer = { questionAndAnswers: { questionAnswerPairs: [pair] } };
    const framed = await demo.open('question-answer', { draft: answer });

    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual(answer);
  });
});

describe('crowd-textract-analyze-document', () => {
  const KEY = 'AWS/Textract/AnalyzeDocument/Forms/V1';
  const blocks = (key: string, text: string, value: string, valueText: string) => [
    {
      blockType: 'KEY_VALUE_SET',
      id: key,
      relationships: [{ type: 'VALUE', ids: [value] }],
      entityTypes: ['KEY'],
      text,
    },
    { blockType: 'KEY_VALUE_SET', id: value, relationships: [], entityTypes: ['VALUE'], text: valueText },
  ];

  test('byMouse_corrected_andKeyNotFound', async () => {
    const framed = await demo.open('document-review');
    const pair = (name: string) => framed.frame.getByRole('article', { name });

    await pair('Mail address').getByLabel('Value', { exact: true }).fill("12 St James's Square, London");
    await pair('Telephone').getByLabel('Key not found').check();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual({
      [KEY]: {
        blocks: [
          ...blocks('k1', 'Full name', 'v1', 'Ada Lovelace'),
          ...blocks('k2', 'Mail address', 'v2', "12 St James's Square, London"),
        ],
      },
    });
  });

  test('byKeyboard_noPair_andBlank', async () => {
    const framed = await demo.open('document-review');

    for (const key of ['n', '.', '.', 'b', 'Enter']) {
      await demo.page.keyboard.press(key);
    }

    expect(await submitted(framed)).toEqual({
      [KEY]: {
        blocks: [
          ...blocks('k2', 'Mail address', 'v2', '12 St Jame Square'),
          ...blocks('wanted-Telephone', 'Telephone', 'wanted-Telephone-value', ''),
        ],
      },
    });
  });

  test('missingValue_isAskedFor', async () => {
    const framed = await demo.open('document-review');

    await demo.page.keyboard.press('Enter');

    expect(await framed.message('invalid')).toMatchObject({
      message: 'Telephone: write the value, or say that it is blank.',
    });
  });

  test('draft_isRestored', async () => {
    const answer = {
      [KEY]: {
        blocks: [
          ...blocks('k2', 'Mail address', 'v2', 'x'),
          ...blocks('wanted-Telephone', 'Telephone', 'wanted-Telephone-value', '02'),
        ],
      },
    };
    const framed = await demo.open('document-review', { draft: answer });

    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual(answer);
  });
});
