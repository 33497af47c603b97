import { describe, expect, test } from 'vitest';
import type { FramedPage } from './browser';
import { useDemo } from './demo';

const demo = useDemo();
const submitted = async (framed: FramedPage): Promise<unknown> => (await framed.message('submit'))['answer'];
const box = (framed: FramedPage, name: string) => framed.frame.getByRole('checkbox', { name, exact: true });

const TEXT_TOOL = (attributes = '') => `
  <crowd-form>
    <crowd-classifier-multi-select name="c" header="Which?" categories="['a','b','c']" ${attributes}>
      <classification-target>text</classification-target>
    </crowd-classifier-multi-select>
  </crowd-form>`;

describe('crowd-image-classifier-multi-select', () => {
  const NAME = 'crowd-image-classifier-multi-select';
  const open = async (init?: object): Promise<FramedPage> => {
    const framed = await demo.open('multi-select', init);
    await framed.imageShown();
    return framed;
  };

  test('byMouse_labelsStandInTheOrderOfTheCategories', async () => {
    const framed = await open();

    await box(framed, 'Ball').click();
    await box(framed, 'Person').click();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual({ [NAME]: { labels: ['Person', 'Ball'] } });
  });

  test('byKeyboard_keysTickAndUntick', async () => {
    const framed = await open();
    const { keyboard } = demo.page;

    for (const key of ['1', '2', '3', '2', 'Enter']) {
      await keyboard.press(key);
    }

    expect(await submitted(framed)).toEqual({ [NAME]: { labels: ['Person', 'Ball'] } });
  });

  test('byTabAndSpace', async () => {
    const framed = await open();
    await box(framed, 'Person').focus();

    for (const key of ['Space', 'ArrowDown', 'Space', 'Enter']) {
      await demo.page.keyboard.press(key);
    }

    expect(await submitted(framed)).toEqual({ [NAME]: { labels: ['Person', 'Water'] } });
  });

  test('exclusionCategory_dropsTheOthers_andIsDroppedByThem', async () => {
    const framed = await open();
    const { keyboard } = demo.page;

    await keyboard.press('1');
    await keyboard.press('5');
    expect(await framed.frame.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await keyboard.press('Enter');

    expect(await submitted(framed)).toEqual({ [NAME]: { labels: ['None of the above'] } });
  });

  test('nothingChosen_isRefused', async () => {
    const framed = await open();

    await demo.page.keyboard.press('Enter');

    expect(await framed.message('invalid')).toMatchObject({ message: 'Select at least one option.' });
  });

  test('draft_isRestored', async () => {
    const framed = await open({ draft: { [NAME]: { labels: ['Water', 'Animal'] } } });

    await demo.page.keyboard.press('Enter');

    expect(await submitted(framed)).toEqual({ [NAME]: { labels: ['Water', 'Animal'] } });
  });
});

describe('crowd-classifier-multi-select', () => {
  test('byMouse_andComment', async () => {
    const framed = await demo.openBody(
      TEXT_TOOL().replace(
        '</classification-target>',
        '</classification-target><worker-comment></worker-comment>',
      ),
    );

    await box(framed, 'c').click();
    await framed.frame.getByRole('button', { name: 'Add a comment.' }).click();
    await demo.page.keyboard.type('hard');
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual({ c: { labels: ['c'], workerComment: 'hard' } });
  });

  test('scripts_readAndSetTheValue_andHearChanges', async () => {
    const framed = await demo.openBody(`${TEXT_TOOL()}
      <script>
        document.addEventListener('all-crowd-elements-ready', () => {
          const tool = document.querySelector('crowd-classifier-multi-select');
          tool.value = ['b'];
          tool.addEventListener('change', (event) => { document.title = event.target.value.join(); });
        });
      </script>`);
    await expect.poll(() => box(framed, 'b').getAttribute('aria-checked')).toBe('true');

    await box(framed, 'a').click();

    expect(await framed.frame.locator('html').evaluate(() => document.title)).toBe('a,b');
  });
});

describe('crowd-classifier', () => {
  test('scripts_addQuestionsBelowTheList_asTwoTierTemplatesDo', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <crowd-classifier name="c" header="Which?" categories="['a','b']"><classification-target>text</classification-target></crowd-classifier>
      </crowd-form>
      <script>
        document.addEventListener('all-crowd-elements-ready', () => {
          const tool = document.querySelector('crowd-classifier');
          const list = tool.shadowRoot.querySelector('.annotation-area .category-picker-wrapper');
          const card = document.createElement('crowd-card');
          list.insertAdjacentElement('afterend', card);
          tool.addEventListener('change', (event) => { card.textContent = 'Why ' + event.target.value + '?'; });
        });
      </script>`);

    await demo.page.keyboard.press('2');

    await framed.frame.getByText('Why b?').waitFor();
  });

  test('scripts_setTheWidthOfInstructionsAndDialog', async () => {
    const framed = await demo.openBody(`
      <crowd-form>
        <crowd-classifier name="c" categories="['a']"><classification-target>text</classification-target>
          <short-instructions>short</short-instructions><full-instructions>full</full-instructions></crowd-classifier>
      </crowd-form>
      <script>
        document.addEventListener('all-crowd-elements-ready', () => {
          const { shadowRoot } = document.querySelector('crowd-classifier');
          shadowRoot.querySelector('.awsui-app-layout__navigation').style.width = '400px';
          shadowRoot.querySelector('.awsui-modal-dialog').style.maxWidth = '90%';
        });
      </script>`);

    await expect
      .poll(async () => (await framed.frame.locator('section.instructions').boundingBox())?.width)
      .toBe(400);
    await framed.frame.getByRole('button', { name: 'View full instructions' }).click();
    await expect
      .poll(async () => Math.round((await framed.frame.locator('dialog[open]').boundingBox())?.width ?? 0))
      .toBe(1152);
  });
});

describe('crowd-rekognition-detect-moderation-labels', () => {
  const KEY = 'AWS/Rekognition/DetectModerationLabels/Image/V3';
  const open = async (init?: object): Promise<FramedPage> => {
    const framed = await demo.open('moderation', init);
    await framed.imageShown();
    return framed;
  };

  test('byMouse_chosenObjectsStandInFull', async () => {
    const framed = await open();

    await box(framed, 'Weapons').click();
    await framed.frame.getByRole('button', { name: 'Submit' }).click();

    expect(await submitted(framed)).toEqual({
      [KEY]: { moderationLabels: [{ name: 'Weapons', parentName: 'Violence' }] },
    });
  });

  test('byKeyboard_exclusionLocksTheOthers_andTheListIsEmpty', async () => {
    const framed = await open();
    const { keyboard } = demo.page;

    for (const key of ['1', '3', '2']) {
      await keyboard.press(key);
    }
    expect(await box(framed, 'Weapons').getAttribute('aria-disabled')).toBe('true');
    await keyboard.press('Enter');

    expect(await submitted(framed)).toEqual({ [KEY]: { moderationLabels: [] } });
  });

  test('draft_isRestored', async () => {
    const answer = { [KEY]: { moderationLabels: [{ name: 'Swimwear', parentName: 'Suggestive' }] } };
    const framed = await open({ draft: answer });

    await demo.page.keyboard.press('Enter');

    expect(await submitted(framed)).toEqual(answer);
  });
});
