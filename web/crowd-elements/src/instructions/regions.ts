import { Region } from '../element/region';

/** What to do, in a few lines: shown beside the object all the time. */
export class ShortInstructions extends Region {}

/** Everything there is to know: shown in a dialog. The attribute `header` is its title. */
export class FullInstructions extends Region {}

/** The regions of `<crowd-instructions>`. */
export class ShortSummary extends Region {}
export class DetailedInstructions extends Region {}
export class PositiveExample extends Region {}
export class NegativeExample extends Region {}
