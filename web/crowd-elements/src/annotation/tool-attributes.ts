import { readCategories } from '../values/categories';
import type { Category } from '../values/categories';
import { readAttribute, success } from '../values/reading';
import type { AttributePlace, Reading, TemplateProblem } from '../values/reading';
import type { Json } from '../values/json';
import { labelsOf, readColours } from './label';
import type { Label } from './label';

/** Reads an `initial-value`. */
export type InitialReader<I> = (value: Json, place: AttributePlace) => Reading<I>;

/** What a template or its script has given an element that labels an image, as far as it could be read. */
export class ToolAttributes<I> {
  private labelReading: Reading<readonly Category[]> | undefined;
  private colourReading: Reading<readonly string[]> | undefined;
  private initialReading: Reading<I> | undefined;
  private entries: readonly Label[] = [];

  constructor(
    private readonly readInitial: InitialReader<I>,
    private readonly place: (attribute: string) => AttributePlace,
  ) {}

  /** A script may begin with no labels, to add what the worker names; a name that is empty is none. */
  setLabels(value: unknown): void {
    const named = Array.isArray(value) ? value.filter((label) => label !== '') : value;
    this.labelReading =
      Array.isArray(named) && named.length === 0
        ? success([])
        : readAttribute(this.place('labels'), named, readCategories);
    this.arrange();
  }

  setColours(value: unknown): void {
    this.colourReading = isBlank(value)
      ? undefined
      : readAttribute(this.place('label-colors'), value, readColours);
    this.arrange();
  }

  setInitialValue(value: unknown): void {
    this.initialReading = isBlank(value)
      ? undefined
      : readAttribute(this.place('initial-value'), value, this.readInitial);
  }

  get labels(): readonly Label[] {
    return this.entries;
  }

  get names(): readonly string[] {
    return this.labelReading?.ok === true ? this.labelReading.value.map(({ name }) => name) : [];
  }

  get colours(): readonly string[] {
    return this.colourReading?.ok === true ? this.colourReading.value : [];
  }

  /** The initial value; undefined where the template gave none. */
  get initial(): I | undefined {
    return this.initialReading?.ok === true ? this.initialReading.value : undefined;
  }

  /** The first attribute that is missing or cannot be read. */
  problem(name: string, src: string): TemplateProblem | undefined {
    const unread = [this.labelReading, this.colourReading, this.initialReading].find(
      (reading) => reading?.ok === false,
    );
    if (unread?.ok === false) {
      return unread.problem;
    }
    if (this.labelReading === undefined) {
      return this.missing('labels', 'Name the labels.');
    }
    if (name === '') {
      return this.missing('name', 'Name the answer.');
    }
    return src === '' ? this.missing('src', 'Give the address of the image.') : undefined;
  }

  private missing(attribute: string, mend: string): TemplateProblem {
    return { ...this.place(attribute), what: 'The attribute is missing.', mend };
  }

  private arrange(): void {
    this.entries = labelsOf(this.names, this.colours);
  }
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
