import type { Mark } from '../passage/marks';
import type { Entity } from './entity';
import type { EntityLabel } from './entity-labels';

/** The entities as marks in the text, in their labels' colours. Made anew only when they or the labels have changed. */
export class EntityMarks {
  private last:
    | {
        readonly entities: readonly Entity[];
        readonly labels: readonly EntityLabel[];
        readonly marks: readonly Mark[];
      }
    | undefined;

  of(entities: readonly Entity[], labels: readonly EntityLabel[]): readonly Mark[] {
    if (this.last?.entities !== entities || this.last.labels !== labels) {
      const byName = new Map(labels.map((label) => [label.label, label]));
      const marks = entities.map(({ id, start, end, label }) => {
        const { colour, short } = byName.get(label) ?? { colour: 'currentcolor', short: label };
        return { id, start, end, colour, tag: short };
      });
      this.last = { entities, labels, marks };
    }
    return this.last.marks;
  }
}
