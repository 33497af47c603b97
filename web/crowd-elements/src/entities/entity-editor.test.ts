import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextSteps } from '../passage/text-steps';
import type { Entity } from './entity';
import { EntityEditor } from './entity-editor';

const TEXT = 'Ann Lee met 김민수 in 서울.';
const editor = (): EntityEditor => new EntityEditor(new TextSteps(TEXT));
const plain = (entities: readonly Entity[]) =>
  entities.map(({ label, start, end }) => [label, TEXT.slice(start, end)]);

describe('takeLabel', () => {
  test('withASelection_labelsIt_withoutWhiteSpace', () => {
    const work = editor();
    work.selection = { anchor: 8, focus: 0 };

    work.takeLabel('person');

    expect(plain(work.entities)).toEqual([['person', 'Ann Lee']]);
    expect(work.selected).toBe(work.entities[0]?.id);
    expect(work.selection).toEqual({ anchor: 7, focus: 7 });
  });

  test('withAnEntity_changesItsLabel', () => {
    const work = editor();
    work.add({ start: 0, end: 3 }, 'person');

    work.takeLabel('place');

    expect(plain(work.entities)).toEqual([['place', 'Ann']]);
    expect(work.undo()).toBe(true);
    expect(plain(work.entities)).toEqual([['person', 'Ann']]);
  });

  test('withoutEither_isThePen_andIsDroppedAgain', () => {
    const work = editor();

    work.takeLabel('person');
    expect(work.pen).toBe('person');
    work.takeLabel('person');
    expect(work.pen).toBeUndefined();
  });
});

test('add_sameRangeAndLabel_isThereOnce_anotherLabelBeside', () => {
  const work = editor();

  work.add({ start: 0, end: 3 }, 'person');
  work.add({ start: 0, end: 3 }, 'person');
  work.add({ start: 0, end: 3 }, 'place');

  expect(plain(work.entities)).toEqual([
    ['person', 'Ann'],
    ['place', 'Ann'],
  ]);
});

test('moveEnd_byCharacterAndWord_staysAnEntity', () => {
  const work = editor();
  work.add({ start: 0, end: 3 }, 'person');

  work.moveEnd('end', 'word', 'right');
  expect(plain(work.entities)).toEqual([['person', 'Ann Lee']]);
  work.moveEnd('start', 'word', 'right');
  work.moveEnd('start', 'character', 'right');
  expect(plain(work.entities)).toEqual([['person', 'Lee']]);
  work.moveEnd('end', 'word', 'left');
  expect(plain(work.entities)).toEqual([['person', 'Lee']]);
});

test('drag_isSeenAtOnce_andOneEditInTheEnd', () => {
  const work = editor();
  work.add({ start: 0, end: 3 }, 'person');

  work.drag({ start: 0, end: 6 }, false);
  expect(plain(work.shown)).toEqual([['person', 'Ann Le']]);
  expect(plain(work.entities)).toEqual([['person', 'Ann']]);
  work.drag({ start: 0, end: 8 }, true);
  expect(plain(work.shown)).toEqual([['person', 'Ann Lee']]);
  work.undo();
  expect(plain(work.shown)).toEqual([['person', 'Ann']]);
});

test('cycle_goesOnFromTheCaret_andAroundTheEnds', () => {
  const work = editor();
  work.add({ start: 0, end: 3 }, 'a');
  work.add({ start: 12, end: 15 }, 'b');
  work.select(undefined);
  work.selection = { anchor: 5, focus: 5 };

  expect(work.cycle(1)?.label).toBe('b');
  expect(work.cycle(1)?.label).toBe('a');
  expect(work.cycle(-1)?.label).toBe('b');
  expect(editor().cycle(1)).toBeUndefined();
});

test('drop_firstTheSelection_thenThePen', () => {
  const work = editor();
  work.pen = 'person';
  work.selection = { anchor: 0, focus: 3 };

  expect(work.drop()).toBe(true);
  expect([work.pending, work.pen]).toEqual([undefined, 'person']);
  expect(work.drop()).toBe(true);
  expect(work.pen).toBeUndefined();
  expect(work.drop()).toBe(false);
});

test('anyWork_undoneToTheStart_andRedone_isTheSame', () => {
  const place = fc.nat(TEXT.length);
  const label = fc.constantFrom('a', 'b', 'c');
  const anyAct: fc.Arbitrary<(work: EntityEditor) => unknown> = fc.oneof(
    fc.tuple(place, place).map(([anchor, focus]) => (work: EntityEditor) => {
      work.selection = { anchor, focus };
      work.selected = undefined;
    }),
    label.map((name) => (work: EntityEditor) => work.takeLabel(name)),
    fc.constantFrom(1 as const, -1 as const).map((by) => (work: EntityEditor) => work.cycle(by)),
    fc.constant((work: EntityEditor) => work.remove(work.selected)),
    fc
      .tuple(
        fc.constantFrom('start' as const, 'end' as const),
        fc.constantFrom('character' as const, 'word' as const),
        fc.constantFrom('left' as const, 'right' as const),
      )
      .map(
        ([side, unit, towards]) =>
          (work: EntityEditor) =>
            work.moveEnd(side, unit, towards),
      ),
    fc.tuple(place, place, fc.boolean()).map(
      ([start, end, settled]) =>
        (work: EntityEditor) =>
          work.drag({ start, end }, settled),
    ),
    fc.constant((work: EntityEditor) => work.undo()),
    fc.constant((work: EntityEditor) => work.redo()),
    fc.constant((work: EntityEditor) => work.drop()),
  );
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 80 }), (acts) => {
      const work = editor();
      for (const act of acts) {
        act(work);
        expect(work.entities.every(({ start, end }) => start >= 0 && start < end && end <= TEXT.length)).toBe(
          true,
        );
      }
      while (work.canRedo) {
        work.redo();
      }
      const last = work.entities;
      while (work.canUndo) {
        work.undo();
      }
      expect(work.entities).toEqual([]);
      while (work.canRedo) {
        work.redo();
      }
      expect(work.entities).toEqual(last);
    }),
  );
});
