import { choicesOf } from '../classification/choices';
import type { Choice } from '../classification/choices';
import type { Json } from '../values/json';
import { readAttribute, success } from '../values/reading';
import type { AttributePlace, Reading, TemplateProblem } from '../values/reading';
import type { Entity } from './entity';
import { readEntityLabels } from './entity-labels';
import type { EntityLabel } from './entity-labels';

/** What a template gives the element: the labels, and entities to begin with. */
export class EntityAttributes {
  private labelsReading: Reading<readonly EntityLabel[]> | undefined;
  private initialReading: Reading<Json> = success([]);
  private plainChoices: readonly Choice[] = [];

  /** `place` says where an attribute stands, for the report of a mistake in it. */
  constructor(private readonly place: (attribute: string) => AttributePlace) {}

  setLabels(value: unknown): void {
    this.labelsReading = readAttribute(this.place('labels'), value, readEntityLabels);
    const { labels } = this;
    this.plainChoices = choicesOf(labels.map(({ full }) => full)).map((choice, index) => ({
      ...choice,
      colour: labels[index]?.colour ?? '',
    }));
  }

  setInitial(value: unknown): void {
    this.initialReading =
      value === null || value === ''
        ? success([])
        : readAttribute(this.place('initial-value'), value, success);
  }

  /** None as long as they cannot be read. */
  get labels(): readonly EntityLabel[] {
    return this.labelsReading?.ok === true ? this.labelsReading.value : [];
  }

  /** The labels by their full names, each with its key and colour. */
  get choices(): readonly Choice[] {
    return this.plainChoices;
  }

  /** The same with the number of entities that have each. */
  counted(entities: readonly Entity[]): readonly Choice[] {
    const counts = new Map<string, number>();
    for (const { label } of entities) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return this.plainChoices.map((choice, index) => ({
      ...choice,
      count: counts.get(this.labels[index]?.label ?? '') ?? 0,
    }));
  }

  get initial(): Json {
    return this.initialReading.ok ? this.initialReading.value : [];
  }

  /** The first mistake of the template; `name` is the element's. */
  problem(name: string): TemplateProblem | undefined {
    for (const reading of [this.labelsReading, this.initialReading]) {
      if (reading?.ok === false) {
        return reading.problem;
      }
    }
    if (this.labelsReading === undefined) {
      return { ...this.place('labels'), what: 'The attribute is missing.', mend: 'Name the labels.' };
    }
    return name === ''
      ? { ...this.place('name'), what: 'The attribute is missing.', mend: 'Name the answer.' }
      : undefined;
  }
}
