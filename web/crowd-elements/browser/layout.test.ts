import { describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import type { FramedPage } from './browser';
import { useDemo } from './demo';

const demo = useDemo();
const submitted = async (framed: FramedPage): Promise<unknown> => (await framed.message('submit'))['answer'];

describe('the survey', () => {
  const FILLED = { accuracy: 5, sure: 0.7, remark: 'fine', again: { yes: true }, read: { on: true } };

  test('byMouse_fieldsInAllTabs', async () => {
    const framed = await demo.open('survey');
    const slider = framed.frame.getByRole('slider', { name: 'Accuracy' });
    const { width } = await restingBox(slider);

    await slider.click({ position: { x: width - 3, y: 12 } });
    await framed.frame.getByRole('spinbutton', { name: 'Sureness' }).fill('0.7');
    await framed.frame.getByRole('tab', { name: 'Remarks' }).click();
    await framed.frame.getByRole('textbox', { name: 'Remark' }).fill('fine');
    await framed.frame.getByRole('switch', { name: 'Show me this one again' }).click();
    await framed.frame.getByRole('switch', { name: 'I have read' }).click();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual(FILLED);
  });

  test('byKeyboardAlone_missingFieldsComeToTheFront', async () => {
    const framed = await demo.open('survey');
    const { keyboard } = demo.page;

    await keyboard.press('Enter');
    expect(await framed.message('invalid')).toMatchObject({ message: 'Choose a value.' });
    await keyboard.press('End');
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('Control+Enter');
    await expect
      .poll(async () => (await framed.message('invalid'))['message'])
      .toBe('Remark: This is required.');
    await keyboard.type('fine');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await framed.frame.getByText('Tick this box to continue.', { exact: true }).first().waitFor();
    await keyboard.press('Space');
    await keyboard.press('Enter');

    expect(await submitted(framed)).toEqual(FILLED);
  });

  test('draft_isRestored', async () => {
    const framed = await demo.open('survey', { draft: FILLED });

    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual(FILLED);
  });

  test('alert_isDismissed_modalOpens_toastIsSeen', async () => {
    const framed = await demo.open('survey');
    const alert = framed.frame.getByText('The answers were written by a machine.');

    await framed.frame.locator('crowd-toast', { hasText: 'Welcome back.' }).waitFor();
    await alert.locator('xpath=ancestor-or-self::crowd-alert').getByRole('button', { name: 'Close' }).click();
    await alert.waitFor({ state: 'detached' });
    await framed.frame.getByRole('button', { name: 'Where the answer comes from' }).click();
    await framed.frame.getByText('From a collection of questions').waitFor();
    await demo.page.keyboard.press('Escape');
    await framed.frame.getByText('From a collection of questions').waitFor({ state: 'hidden' });
  });

  test('badge_liesOnTheCornerOfItsTarget', async () => {
    const framed = await demo.open('survey');
    const target = await framed.frame.locator('#question').boundingBox();

    await expect
      .poll(async () => {
        const badge = await framed.frame.locator('crowd-badge').boundingBox();
        const x = (badge?.x ?? 0) + (badge?.width ?? 0) / 2 - (target?.x ?? 0) - (target?.width ?? 0);
        const y = (badge?.y ?? 0) + (badge?.height ?? 0) / 2 - (target?.y ?? 0);
        return Math.max(Math.abs(x), Math.abs(y));
      })
      .toBeLessThan(2);
  });

  test('fullInstructionsAndToolGuide_openInDialogs', async () => {
    const framed = await demo.open('survey');

    await framed.frame.getByRole('button', { name: 'View full instructions' }).click();
    await framed.frame.getByRole('heading', { name: 'How to judge an answer' }).waitFor();
    await demo.page.keyboard.press('Escape');
    await framed.frame.getByRole('button', { name: 'View tool guide' }).click();

    await framed.frame.getByRole('heading', { name: 'Tool guide and shortcuts' }).waitFor();
  });
});

describe('buttons', () => {
  test('iconButtonAndFab_areClicked_andSubmitByScript', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <input type="hidden" name="pressed" />
        <crowd-icon-button id="one" icon="star" title="Star"></crowd-icon-button>
        <crowd-icon-button id="off" icon="star" title="Off" disabled></crowd-icon-button>
        <crowd-fab id="two" icon="send" title="Send"></crowd-fab>
      </crowd-form>
      <script>
        const field = document.querySelector('[name=pressed]');
        one.onclick = () => { field.value = 'star'; };
        off.onclick = () => { field.value = 'off'; };
        two.onclick = () => document.querySelector('crowd-form').submit();
      </script>`);

    await framed.frame.getByRole('button', { name: 'Star' }).click();
    await framed.frame.locator('#off').click({ force: true });
    await framed.frame.getByRole('button', { name: 'Send' }).focus();
    await demo.page.keyboard.press('Enter');

    expect(await submitted(framed)).toEqual({ pressed: 'star' });
  });
});

describe('crowd-toast', () => {
  test('oneAtATime_andGoesByItself', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <crowd-toast id="a" duration="0" opened>first</crowd-toast>
        <crowd-toast id="b" duration="300">second</crowd-toast>
        <button type="button" onclick="b.show()">More</button>
      </crowd-form>`);
    await framed.frame.getByText('first').waitFor();

    await framed.frame.getByRole('button', { name: 'More' }).click();

    await framed.frame.getByText('second').waitFor();
    expect(await framed.frame.getByText('first').isVisible()).toBe(false);
    await framed.frame.getByText('second').waitFor({ state: 'hidden' });
  });
});

describe('crowd-slider', () => {
  test('untouched_isAbsent_andAClickOnItsPlaceCounts', async () => {
    const framed = await demo.openBody(`
      <crowd-form><crowd-slider name="s" min="1" max="3"></crowd-slider><crowd-slider name="t"></crowd-slider></crowd-form>`);
    const box = await restingBox(framed.frame.getByRole('slider', { name: 's' }));

    await demo.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual({ s: 2 });
  });
});

describe('a page opened alone', () => {
  test('questionMark_opensTheGuideWithTheKeys', async () => {
    await demo.page.goto(`${demo.server.address}/demo/text-classifier.html`);
    await demo.page.getByRole('radio', { name: 'Positive' }).waitFor();

    await demo.page.keyboard.press('?');

    await demo.page.getByRole('heading', { name: 'Tool guide and shortcuts' }).waitFor();
    await demo.page.getByText('Choose the option that fits').waitFor();
  });
});

describe('in a portal', () => {
  test('shortcuts_areToldInThePagesLanguage', async () => {
    const framed = await demo.open('text-classifier', { locale: 'ko' });

    expect((await framed.message('shortcuts'))['groups']).toMatchObject([
      { title: '옵션', shortcuts: [{ keys: ['1'], meaning: 'Positive' }, {}, {}, {}, {}] },
      { title: '일반' },
    ]);
  });
});
