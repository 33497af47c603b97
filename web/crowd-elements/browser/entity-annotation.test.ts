import { describe, expect, test } from 'vitest';
import { restingBox } from './browser';
import type { FramedPage } from './browser';
import { useDemo } from './demo';

const demo = useDemo();

const LABELS = "[{label:'person',shortDisplayName:'PER',fullDisplayName:'Person'},{label:'place'}]";
/** Emoji, Korean and Hebrew: every kind of place that could be counted wrongly. */
const TEXT = '👩‍🚀 Ann met 김민수 in 서울.\nדוד גר בתל אביב.\nThe end';

const open = (text: string, attributes = '', init?: object): Promise<FramedPage> =>
  demo.openBody(
    `<crowd-entity-annotation name="e" header="Label" labels="${LABELS}" ${attributes}></crowd-entity-annotation>
     <script>document.querySelector('crowd-entity-annotation').text = ${JSON.stringify(text)};</script>`,
    init,
  );

/** The code points of a text's part, as an answer counts them. */
const span = (part: string, label: string, text = TEXT) => {
  const startOffset = [...text.slice(0, text.indexOf(part))].length;
  return { endOffset: startOffset + [...part].length, label, startOffset };
};

/** Where a part of the text is on the screen. */
const boxOf = async (framed: FramedPage, part: string, text = TEXT) => {
  await restingBox(framed.frame.locator('.text').first());
  const offset = await framed.frame.locator('.text').evaluateAll(
    (blocks, [wanted, whole]) => {
      const start = (whole as string).indexOf(wanted as string);
      let before = 0;
      for (const block of blocks) {
        const node = [...block.childNodes].find((child) => child instanceof Text) as Text;
        if (start < before + node.length) {
          const range = document.createRange();
          range.setStart(node, start - before);
          range.setEnd(node, start - before + (wanted as string).length);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          return { left, right, top, bottom };
        }
        before += node.length;
      }
      throw new Error(`No ${wanted}`);
    },
    [part, text],
  );
  return { ...offset, y: (offset.top + offset.bottom) / 2 };
};

const drag = async (framed: FramedPage, part: string, text = TEXT): Promise<void> => {
  const { left, right, y } = await boxOf(framed, part, text);
  const { mouse } = demo.page;
  await mouse.move(left + 1, y);
  await mouse.down();
  await mouse.move((left + right) / 2, y);
  await mouse.move(right - 1, y);
  await mouse.up();
};

const submitted = async (framed: FramedPage): Promise<unknown> => {
  await framed.frame.getByRole('button', { name: 'Submit' }).click();
  return (await framed.message('submit'))['answer'];
};

describe('crowd-entity-annotation', () => {
  test('byMouse_selectThenKey', async () => {
    const framed = await open(TEXT);

    await drag(framed, '김민수');
    await demo.page.keyboard.press('1');
    await drag(framed, 'תל אביב');
    await framed.frame.getByRole('button', { name: /^place/ }).click();

    expect(await submitted(framed)).toEqual({
      e: { entities: [span('김민수', 'person'), span('תל אביב', 'place')] },
    });
  });

  test('byMouse_labelFirst_thenEachSelectionIsLabeled', async () => {
    const framed = await open(TEXT);

    await framed.frame.getByRole('button', { name: /^Person/ }).click();
    await drag(framed, 'Ann');
    await drag(framed, 'דוד');

    expect(await submitted(framed)).toEqual({
      e: { entities: [span('Ann', 'person'), span('דוד', 'person')] },
    });
  });

  test('byDoubleClick_takesTheWord', async () => {
    const framed = await open(TEXT);
    const { left, right, y } = await boxOf(framed, 'met');

    await demo.page.mouse.dblclick((left + right) / 2, y);
    await demo.page.keyboard.press('2');

    expect(await submitted(framed)).toEqual({ e: { entities: [span('met', 'place')] } });
  });

  test('onAPageThatReadsFromTheRight_byMouseAndByKeys', async () => {
    const text = 'زار أحمد مدينة القاهرة عام 2021 مع Plumbline.\nדוד גר בתל אביב.';
    const framed = await open(text);
    await framed.frame.locator('html').evaluate((page) => page.setAttribute('dir', 'rtl'));

    await drag(framed, 'القاهرة', text);
    await demo.page.keyboard.press('2');
    await drag(framed, 'Plumbline', text);
    await demo.page.keyboard.press('1');
    // Left is forward: over the first word, to the second, which is then made one letter shorter.
    await demo.page.keyboard.press('Control+Home');
    await demo.page.keyboard.press('Control+ArrowLeft');
    await demo.page.keyboard.press('Space');
    await demo.page.keyboard.press('1');
    await demo.page.keyboard.press('Shift+ArrowRight');

    expect(await submitted(framed)).toEqual({
      e: {
        entities: [
          span('أحم', 'person', text),
          span('القاهرة', 'place', text),
          span('Plumbline', 'person', text),
        ],
      },
    });
  });

  test('byTouch_tapsTakeWords', async () => {
    const framed = await open(TEXT);
    const [first, last] = [await boxOf(framed, 'The'), await boxOf(framed, 'end')];

    await demo.page.touchscreen.tap((first.left + first.right) / 2, first.y);
    await demo.page.touchscreen.tap((last.left + last.right) / 2, last.y);
    await framed.frame.getByRole('button', { name: /^place/ }).tap();

    expect(await submitted(framed)).toEqual({ e: { entities: [span('The end', 'place')] } });
  });

  test('byKeyboardAlone', async () => {
    const framed = await open(TEXT);
    const { keyboard } = demo.page;

    // The first word, and the character after it: 👩‍🚀 is one step.
    await keyboard.press('Space');
    await keyboard.press('1');
    await keyboard.press('Control+ArrowRight');
    await keyboard.press('Control+ArrowRight');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('2');
    await keyboard.press('Control+End');
    await keyboard.press('Shift+Home');
    await keyboard.press('2');
    await keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({
      e: {
        entities: [span('Ann', 'person'), span('민', 'place'), span('The end', 'place')],
      },
    });
  });

  test('overlappingAndNested_andSeveralLabelsOnOne', async () => {
    const framed = await open('New York City Council');
    const parts: readonly [string, string][] = [
      ['New York City', '2'],
      ['City Council', '1'],
      ['York', '1'],
    ];
    for (const [part, key] of parts) {
      await drag(framed, part, 'New York City Council');
      await demo.page.keyboard.press(key);
    }
    await drag(framed, 'York', 'New York City Council');
    await demo.page.keyboard.press('2');

    expect(await submitted(framed)).toEqual({
      e: {
        entities: [
          { endOffset: 13, label: 'place', startOffset: 0 },
          { endOffset: 8, label: 'person', startOffset: 4 },
          { endOffset: 8, label: 'place', startOffset: 4 },
          { endOffset: 21, label: 'person', startOffset: 9 },
        ],
      },
    });
  });

  test('initialValue_isChanged_removed_undone_andRedone', async () => {
    const initial = JSON.stringify([span('Ann', 'place'), span('서울', 'place')]).replaceAll('"', "'");
    const framed = await open(TEXT, `initial-value="${initial}"`);
    const { keyboard } = demo.page;

    await keyboard.press('.');
    await keyboard.press('1');
    await keyboard.press('Shift+Control+ArrowRight');
    await keyboard.press('.');
    await keyboard.press('Delete');
    await framed.frame.locator('.said', { hasText: 'Removed: 서울' }).waitFor();
    for (let step = 0; step < 3; step++) {
      await keyboard.press('Control+z');
    }
    await framed.tell({ type: 'request-answer' });
    expect((await framed.message('change'))['answer']).toEqual({
      e: { entities: [span('Ann', 'place'), span('서울', 'place')] },
    });
    await keyboard.press('Control+y');
    await keyboard.press('Control+Shift+z');

    expect(await submitted(framed)).toEqual({
      e: { entities: [span('Ann met', 'person'), span('서울', 'place')] },
    });
  });

  test('handle_movesTheEnd', async () => {
    const framed = await open(TEXT, `initial-value="[{label:'person',startOffset:4,endOffset:7}]"`);
    const [ann, met] = [await boxOf(framed, 'Ann'), await boxOf(framed, 'met')];
    await demo.page.mouse.click((ann.left + ann.right) / 2, ann.y);
    const handle = await restingBox(framed.frame.locator('.handle').last());

    await demo.page.mouse.move(handle.x + 12, handle.y + 10);
    await demo.page.mouse.down();
    await demo.page.mouse.move(met.right - 8, met.y);
    await demo.page.mouse.move(met.right - 1, met.y);
    await demo.page.mouse.up();

    expect(await submitted(framed)).toEqual({ e: { entities: [span('Ann met', 'person')] } });
  });

  test('draft_isRestored', async () => {
    const answer = { e: { entities: [span('서울', 'place')] } };
    const framed = await open(TEXT, '', { draft: answer });

    await framed.frame.getByRole('button', { name: 'place 서울' }).waitFor();

    expect(await submitted(framed)).toEqual(answer);
  });

  test('fieldsThatATemplateAppends_arePartOfTheAnswer', async () => {
    const framed = await demo.openBody(`
      <crowd-entity-annotation name="e" labels="['a']" text="one two"><p id="more"><crowd-input name="note" label="Note"></crowd-input></p></crowd-entity-annotation>
      <script>
        document.addEventListener('all-crowd-elements-ready', () => {
          document.querySelector('crowd-entity-annotation').shadowRoot.querySelector('crowd-form').form.appendChild(more);
        });
      </script>`);

    await framed.frame.getByLabel('Note').fill('x');

    expect(await submitted(framed)).toEqual({ e: { entities: [] }, note: 'x' });
  });

  test('insideAForm_isAFieldOfIt', async () => {
    const framed = await demo.openBody(
      `<crowd-form><crowd-entity-annotation name="e" labels="['a']" text="one two"></crowd-entity-annotation></crowd-form>`,
    );

    await demo.page.keyboard.press('Space');
    await demo.page.keyboard.press('1');
    await demo.page.keyboard.press('Enter');

    expect((await framed.message('submit'))['answer']).toEqual({
      e: { entities: [{ endOffset: 3, label: 'a', startOffset: 0 }] },
    });
  });
});
