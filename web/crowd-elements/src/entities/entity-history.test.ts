import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameAs } from './entity';
import type { Entity } from './entity';
import { edit, redo, startWith, undo } from './entity-history';
import type { EntityHistory } from './entity-history';

const LENGTH = 40;
const LABELS = ['person', 'place', 'date'];

/** What a worker may do, as numbers that are brought into range when it is done. */
type Step =
  | { readonly kind: 'add'; readonly start: number; readonly length: number; readonly label: number }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'relabel'; readonly which: number; readonly label: number }
  | { readonly kind: 'move'; readonly which: number; readonly start: number; readonly length: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const index = fc.nat(1000);
const start = fc.nat(LENGTH - 1);
const length = fc.integer({ min: 1, max: LENGTH });
const label = fc.nat(LABELS.length - 1);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), start, length, label }),
  fc.record({ kind: fc.constant('remove' as const), which: index }),
  fc.record({ kind: fc.constant('relabel' as const), which: index, label }),
  fc.record({ kind: fc.constant('move' as const), which: index, start, length }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'redo' as const }),
);

const range = (from: number, size: number) => ({ start: from, end: Math.min(LENGTH, from + size) });

function take(history: EntityHistory, step: Step, id: number): EntityHistory {
  if (step.kind === 'undo' || step.kind === 'redo') {
    return step.kind === 'undo' ? undo(history) : redo(history);
  }
  const { entities } = history;
  if (step.kind === 'add') {
    const added = { id, label: LABELS[step.label] ?? '', ...range(step.start, step.length) };
    return edit(history, { removed: [], added: [added] });
  }
  const old = entities[step.which % Math.max(entities.length, 1)];
  if (old === undefined) {
    return history;
  }
  const changed: readonly Entity[] =
    step.kind === 'remove'
      ? []
      : step.kind === 'relabel'
        ? [{ ...old, label: LABELS[step.label] ?? '' }]
        : [{ ...old, ...range(step.start, step.length) }];
  return edit(history, { removed: [old], added: changed });
}

const initial: readonly Entity[] = [
  { id: -1, label: 'person', start: 3, end: 9 },
  { id: -2, label: 'date', start: 0, end: 4 },
];

const run = (steps: readonly Step[]): EntityHistory =>
  steps.reduce((history, step, id) => take(history, step, id), startWith(initial));

const untilTheEnd = (
  history: EntityHistory,
  step: (history: EntityHistory) => EntityHistory,
): EntityHistory => {
  for (let next = step(history); next !== history; next = step(history)) {
    history = next;
  }
  return history;
};

test('undo_toTheStart_thenRedo_toTheEnd_givesTheSameEntities', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
      const history = untilTheEnd(run(steps), redo);

      const first = untilTheEnd(history, undo);
      const last = untilTheEnd(first, redo);

      expect(first.entities).toEqual(startWith(initial).entities);
      expect(last.entities).toEqual(history.entities);
    }),
  );
});

test('entities_afterAnySteps_standInOrder_andEachOnce', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
      const { entities } = run(steps);

      expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
      for (const [place, entity] of entities.entries()) {
        const before = entities[place - 1];
        expect(entity.end).toBeGreaterThan(entity.start);
        expect(before === undefined || before.start <= entity.start).toBe(true);
      }
    }),
  );
});

test('edit_afterUndo_forgetsWhatWasTakenBack', () => {
  const history = undo(edit(startWith(initial), { removed: initial, added: [] }));

  const edited = edit(history, { removed: [], added: [{ id: 7, label: 'place', start: 1, end: 2 }] });

  expect(redo(edited)).toBe(edited);
});

test('undo_ofAThousandEdits_isNotLimited', () => {
  let history = startWith([]);
  for (let id = 0; id < 1000; id++) {
    history = edit(history, { removed: [], added: [{ id, label: 'x', start: id, end: id + 1 }] });
  }

  expect(untilTheEnd(history, undo).entities).toEqual([]);
});

test('sameAs_needsRangeAndLabel', () => {
  expect(sameAs(initial, { start: 3, end: 9 }, 'person')?.id).toBe(-1);
  expect(sameAs(initial, { start: 3, end: 9 }, 'date')).toBeUndefined();
});
