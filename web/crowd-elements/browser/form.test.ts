import { describe, expect, test } from 'vitest';
import { useDemo } from './demo';

const demo = useDemo();

const FILLED = {
  shop: 'Café',
  year: '2024',
  items: 'milk\nbread',
  cash: { yes: false },
  card: { yes: true },
  other: { yes: false },
  print: { faded: true, torn: false },
  currency: 'KRW',
  language: { en: false, ko: true },
  checked: { on: true },
};

describe('controls', () => {
  test('areFilledIn_validated_andSubmitted', async () => {
    const framed = await demo.open('form');
    const { keyboard } = demo.page;
    const shop = framed.frame.getByRole('textbox', { name: 'Name of the shop' });
    await expect.poll(() => shop.evaluate((field) => field.matches(':focus'))).toBe(true);

    await keyboard.press('Enter');
    expect(await framed.message('invalid')).toMatchObject({ message: 'Name of the shop: This is required.' });

    await keyboard.type('Café');
    await framed.frame.getByRole('textbox', { name: 'Year' }).pressSequentially('2a0b2');
    await keyboard.press('Enter');
    await framed.frame.getByText('Write the year with four digits.', { exact: true }).first().waitFor();
    await keyboard.press('End');
    await keyboard.type('45');
    await framed.frame.getByRole('textbox', { name: 'Items' }).fill('milk\nbread');
    await framed.frame.getByRole('radio', { name: 'Cash' }).click();
    await keyboard.press('ArrowDown');
    await framed.frame.getByRole('checkbox', { name: 'faded' }).click();
    await framed.frame.getByRole('combobox').selectOption('KRW');
    await framed.frame.getByRole('radio', { name: 'Korean' }).check();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();
    await framed.frame.getByText('Tick this box to continue.', { exact: true }).first().waitFor();
    await keyboard.press('Space');
    await keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual(FILLED);
  });

  test('areRestoredFromADraft', async () => {
    const framed = await demo.open('form', { draft: FILLED });

    await framed.tell({ type: 'request-answer' });

    expect((await framed.message('change'))['answer']).toEqual(FILLED);
    await expect
      .poll(() => framed.frame.getByRole('radio', { name: 'Card' }).getAttribute('aria-checked'))
      .toBe('true');
    expect(await framed.frame.getByRole('textbox', { name: 'Items' }).inputValue()).toBe('milk\nbread');
  });

  test('areResetByAButton', async () => {
    const framed = await demo.open('form', { draft: FILLED });

    await framed.frame.getByRole('button', { name: 'Start over' }).click();
    await framed.message('change');

    expect((await framed.message('change'))['answer']).toEqual({
      cash: { yes: false },
      card: { yes: false },
      other: { yes: false },
      print: { faded: false, torn: false },
      language: { en: false, ko: false },
      checked: { on: false },
    });
  });

  test('instructions_openInTabs', async () => {
    const framed = await demo.open('form');
    await framed.frame.getByRole('button', { name: 'How to describe a receipt' }).click();
    expect(await framed.frame.getByText('Write down what the receipt says.').isVisible()).toBe(true);

    await framed.frame.getByRole('tab', { name: 'Summary' }).focus();
    await demo.page.keyboard.press('ArrowRight');
    await demo.page.keyboard.press('ArrowRight');

    await framed.frame.getByText('CAFÉ CENTRAL').waitFor();
    expect(await framed.frame.getByRole('tab', { name: 'Examples' }).getAttribute('aria-selected')).toBe(
      'true',
    );
  });
});

describe('crowd-form', () => {
  test('onsubmit_canBlock_andItsScriptCanFillIn', async () => {
    const framed = await demo.openBody(`
      <crowd-form onsubmit="if (this.tries++ < 1) event.preventDefault(); else this.querySelector('[name=note]').value = 'by script'">
        <input type="hidden" name="note" /><p>text</p>
      </crowd-form>
      <script>document.querySelector('crowd-form').tries = 0;</script>`);

    await demo.page.keyboard.press('Enter');
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({ note: 'by script' });
    expect((await framed.messages()).filter((message) => message['type'] === 'submit')).toHaveLength(1);
  });

  test('submitMethod_checksAndSends_withoutTheEvent', async () => {
    const framed = await demo.openBody(`
      <crowd-form onsubmit="event.preventDefault()">
        <crowd-input name="a" label="A" required></crowd-input>
        <button onclick="document.querySelector('crowd-form').submit()">Send</button>
      </crowd-form>`);

    await framed.frame.getByRole('button', { name: 'Send' }).click();
    expect(await framed.message('invalid')).toMatchObject({ message: 'A: This is required.' });
    await demo.page.keyboard.type('x');
    await framed.frame.getByRole('button', { name: 'Send' }).click();

    expect((await framed.message('submit'))['answer']).toEqual({ a: 'x' });
  });

  test('ownSubmitButton_replacesTheBuiltInOne', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <crowd-text-area name="a"></crowd-text-area>
        <crowd-button form-action="submit" variant="primary">Done</crowd-button>
      </crowd-form>`);

    expect(await framed.frame.getByRole('button', { name: 'Submit' }).count()).toBe(0);
    await framed.frame.getByRole('textbox').fill('x');
    await framed.frame.getByRole('button', { name: 'Done' }).click();

    expect((await framed.message('submit'))['answer']).toEqual({ a: 'x' });
  });

  test('requiredHtmlField_isAskedFor', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <label><input type="radio" name="q" value="yes" required />Yes</label>
        <label><input type="radio" name="q" value="no" required />No</label>
      </crowd-form>`);

    await framed.frame.getByRole('button', { name: 'Submit' }).click();
    await framed.message('invalid');
    await framed.frame.getByRole('radio', { name: 'No' }).check();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect((await framed.message('submit'))['answer']).toEqual({ q: { yes: false, no: true } });
  });

  test('htmlFormInside_submitsTheWhole_insteadOfNavigating', async () => {
    const framed = await demo.openBody(
      '<crowd-form><form action="/elsewhere"><input name="a" value="x" /><button>Go</button></form></crowd-form>',
    );

    await framed.frame.getByRole('button', { name: 'Go' }).click();

    expect((await framed.message('submit'))['answer']).toEqual({ a: 'x' });
  });
});

describe('scripts of templates', () => {
  test('setCategories_whenTheElementsAreReady', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <crowd-classifier name="c" header="Which?" categories="['placeholder']">
          <classification-target>text</classification-target>
        </crowd-classifier>
      </crowd-form>
      <script>
        document.addEventListener('all-crowd-elements-ready', () => {
          document.querySelector('crowd-classifier').categories = ['left', 'right'];
        });
      </script>`);

    await framed.frame.getByRole('radio', { name: 'right' }).click();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect((await framed.message('submit'))['answer']).toEqual({ c: { label: 'right' } });
    const value = await framed.frame
      .locator('crowd-classifier')
      .evaluate((element) => (element as unknown as { readonly value: unknown }).value);
    expect(value).toBe('right');
  });

  test('setLabels_beforeTheElementsAreDefined', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <crowd-classifier name="c" header="Which?"><classification-target>text</classification-target></crowd-classifier>
      </crowd-form>
      <script>document.querySelector('crowd-classifier').labels = ['up', 'down'];</script>`);

    await framed.frame.getByRole('radio', { name: 'down' }).waitFor();
  });
});

describe('mistakes in a template', () => {
  test('unreadableAttribute_isShownWithItsMend', async () => {
    const framed = await demo.open('mistakes');

    await framed.frame.getByText('The text Swimming has no quotes.').waitFor();
    await framed.frame.getByText('line 1, column 16').waitFor();
    await demo.page.keyboard.press('Enter');

    expect(await framed.message('invalid')).toMatchObject({
      message: 'This page has a mistake in its template.',
    });
  });
});

describe('a page opened alone', () => {
  test('showsTheAnswerThatItWouldSend', async () => {
    await demo.page.goto(`${demo.server.address}/demo/text-classifier.html`);

    await demo.page.getByRole('radio', { name: 'Positive' }).waitFor();
    await demo.page.keyboard.press('4');
    await demo.page.keyboard.press('Enter');

    await demo.page.getByText('Preview: this answer would be submitted').waitFor();
    expect(await demo.page.locator('plumbline-answer-preview pre').innerText()).toBe(
      JSON.stringify({ 'crowd-classifier': { label: 'Unsure' } }, null, 2),
    );
  });

  test('withoutAForm_saysSo', async () => {
    demo.server.serve('/bare.html', {
      type: 'text/html',
      body: '<script src="/assets/crowd-html-elements.js"></script><p>nothing</p>',
    });

    await demo.page.goto(`${demo.server.address}/bare.html`);

    await demo.page.getByText('The page has no crowd-form').waitFor();
  });
});
