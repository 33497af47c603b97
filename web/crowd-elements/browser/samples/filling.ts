import type { Frame, Locator, Page } from 'playwright-core';
import { DRAWING_TAGS, drawOne } from './drawing';

/** A value of the answer, as its element is documented. */
export type Answer = Record<string, unknown>;

const TEXT = 'a sample of text';

/**
 * Fills in a worker page as a worker does, by clicks and keys, and answers what the page has to submit: the documented
 * JSON of each element, told from the template alone.
 */
export async function fill(page: Page, frame: Frame): Promise<Answer> {
  const answer: Answer = {};
  const put = (name: string | null, value: unknown): void => {
    const earlier = answer[name ?? ''];
    if (name !== null && name !== '') {
      answer[name] = isObject(earlier) && isObject(value) ? { ...earlier, ...value } : value;
    }
  };
  const elements = await frame.locator(FIELDS).all();
  for (const element of elements) {
    const tag = await element.evaluate((field) =>
      // The fields inside an element are the element's own.
      field.getRootNode() === document || field.localName.startsWith('crowd-') ? field.localName : '',
    );
    const name = await element.getAttribute('name');
    await FILLERS[tag]?.({ page, frame, element, name, put });
  }
  await fillFieldsOfScripts(frame, put);
  return answer;
}

interface Filling {
  readonly page: Page;
  readonly frame: Frame;
  readonly element: Locator;
  readonly name: string | null;
  readonly put: (name: string | null, value: unknown) => void;
}

const FILLERS: Readonly<Record<string, (filling: Filling) => Promise<void>>> = {
  ...Object.fromEntries(
    DRAWING_TAGS.map((tag) => [
      tag,
      async ({ page, element, name, put }: Filling) => put(name, await drawOne(page, element, tag)),
    ]),
  ),
  'crowd-classifier': chooseOne,
  'crowd-image-classifier': chooseOne,
  'crowd-classifier-multi-select': chooseTwo,
  'crowd-image-classifier-multi-select': chooseTwo,
  'crowd-entity-annotation': labelFirstWord,
  'crowd-text-ranking': rankAll,
  'crowd-question-answer-generation': writePair,
  'crowd-input': writeText,
  'crowd-text-area': writeText,
  'crowd-checkbox': tick,
  'crowd-radio-group': chooseRadio,
  'crowd-slider': slideToTheEnd,
  input: fillInput,
  textarea: async ({ element, name, put }) => {
    if (await element.isVisible()) {
      await element.fill(TEXT);
      put(name, TEXT);
    }
  },
  select: async ({ element, name, put }) => {
    const option = await element.evaluate(
      (select) =>
        [...(select as HTMLSelectElement).options].find((one) => one.value !== '' && !one.disabled)?.value,
    );
    await element.selectOption(option ?? '');
    put(name, option);
  },
};

const FIELDS = Object.keys(FILLERS).join();

async function categoriesOf(element: Locator): Promise<readonly string[]> {
  const literal = (await element.getAttribute('categories')) ?? '[]';
  // The samples write plain lists of texts, in either kind of quotes.
  return [...literal.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '');
}

async function chooseOne({ element, name, put }: Filling): Promise<void> {
  await element.getByRole('radio').first().waitFor();
  await element.getByRole('radio').first().click();
  put(name, { label: (await categoriesOf(element))[0] });
}

async function chooseTwo({ element, name, put }: Filling): Promise<void> {
  const boxes = element.getByRole('checkbox');
  await boxes.nth(1).click();
  await boxes.nth(0).click();
  put(name, { labels: (await categoriesOf(element)).slice(0, 2) });
}

async function labelFirstWord({ page, element, name, put }: Filling): Promise<void> {
  await element.locator('.scroller').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  const [word = ''] = ((await element.getAttribute('text')) ?? '').split(' ');
  const literal = (await element.getAttribute('labels')) ?? '';
  const label = /['"]label['"]\s*:\s*['"]([^'"]+)/.exec(literal)?.[1];
  put(name, { entities: [{ endOffset: word.length, label, startOffset: 0 }] });
}

async function rankAll({ page, element, put }: Filling): Promise<void> {
  const dimensions = JSON.parse((await element.getAttribute('ordinal-ranking-dimensions')) ?? '[]');
  const responses = JSON.parse((await element.getAttribute('responses')) ?? '[]');
  const ranks = (responses as readonly unknown[]).map((_, index) => index + 1);
  await element.locator('.stage').focus();
  for (const { name } of dimensions as readonly { readonly name: string }[]) {
    expectText(name);
    for (const rank of ranks) {
      await page.keyboard.press(String(rank));
    }
  }
  put(
    'ordinalRankingDimensions',
    (dimensions as readonly { readonly name: string }[]).map(({ name }) => ({
      name,
      responseRankings: ranks,
    })),
  );
}

async function writePair({ page, element, name, put }: Filling): Promise<void> {
  const passage = (await element.getAttribute('text')) ?? '';
  const [word = ''] = passage.split(' ');
  await element.locator('.scroller').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('l');
  await element.getByLabel('Question', { exact: true }).fill('What?');
  await element.getByLabel('Answer', { exact: true }).fill('That.');
  await element.getByRole('button', { name: 'What', exact: true }).click();
  put(name, {
    questionAnswerPairs: [
      {
        question: 'What?',
        answer: 'That.',
        questionTags: ['What'],
        textReferences: [{ startOffset: 0, endOffset: word.length, text: word }],
      },
    ],
  });
}

async function writeText({ element, name, put }: Filling): Promise<void> {
  await element.getByRole('textbox').fill(TEXT);
  put(name, TEXT);
}

async function tick({ element, name, put }: Filling): Promise<void> {
  const value = (await element.getAttribute('value')) ?? 'on';
  const disabled = await element.evaluate((box) => box.hasAttribute('disabled'));
  if (!disabled) {
    await element.click();
  }
  put(name, { [value]: !disabled });
}

async function chooseRadio({ element, put }: Filling): Promise<void> {
  const buttons = await element.locator('crowd-radio-button').all();
  await buttons[0]?.click();
  for (const [index, button] of buttons.entries()) {
    put(await button.getAttribute('name'), { [(await button.getAttribute('value')) ?? 'on']: index === 0 });
  }
}

async function slideToTheEnd({ page, element, name, put }: Filling): Promise<void> {
  await element.getByRole('slider').focus();
  await page.keyboard.press('End');
  put(name, Number((await element.getAttribute('max')) ?? 100));
}

async function fillInput({ frame, element, name, put }: Filling): Promise<void> {
  const { type, value } = await element.evaluate((input) => {
    const { type, value } = input as HTMLInputElement;
    return { type, value };
  });
  if (type === 'radio' || type === 'checkbox') {
    if (await element.isVisible()) {
      const first = frame.locator(`input[name="${name}"]`).first();
      const isFirst = await first.evaluate((one, other) => one === other, await element.elementHandle());
      if (isFirst) {
        await element.check();
      }
    }
    put(name, { [value]: await element.evaluate((input) => (input as HTMLInputElement).checked) });
  } else if (type !== 'hidden' && (await element.isVisible())) {
    const text = type === 'date' ? '2010-05-06' : TEXT;
    await element.fill(text);
    put(name, text);
  }
}

/** Boxes that a template's script has put below the choices; it keeps hidden ones of the same values in the form. */
async function fillFieldsOfScripts(frame: Frame, put: Filling['put']): Promise<void> {
  const card = frame.locator('crowd-classifier crowd-card input[type="checkbox"]');
  const values = await card.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  if (values.length > 0) {
    await card.first().check();
    put('classification-reasoning', Object.fromEntries(values.map((value, index) => [value, index === 0])));
  }
}

function expectText(value: unknown): void {
  if (typeof value !== 'string' || value === '') {
    throw new Error(`A dimension has the name ${JSON.stringify(value)}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
