/** A part of a text in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What is selected: from `anchor`, where it began, to `focus`, where the caret is. */
export interface TextSelection {
  readonly anchor: number;
  readonly focus: number;
}

export function rangeOf({ anchor, focus }: TextSelection): TextRange {
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** The steps that a caret takes through a text: by characters as a reader counts them, by words, by paragraphs. */
export class TextSteps {
  private readonly characters: Intl.Segments;
  private readonly words: Intl.Segments;

  constructor(private readonly text: string) {
    this.characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
    this.words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  }

  next(place: number): number {
    const character = this.characters.containing(place);
    return character === undefined ? this.text.length : character.index + character.segment.length;
  }

  previous(place: number): number {
    return this.characters.containing(place - 1)?.index ?? 0;
  }

  /** The end of the word that ends after `place`. */
  nextWord(place: number): number {
    for (let word = this.words.containing(place); word !== undefined;) {
      const end = word.index + word.segment.length;
      if (word.isWordLike === true) {
        return end;
      }
      word = this.words.containing(end);
    }
    return this.text.length;
  }

  /** The beginning of the word that begins before `place`. */
  previousWord(place: number): number {
    for (let word = this.words.containing(place - 1); word !== undefined;) {
      if (word.isWordLike === true) {
        return word.index;
      }
      word = this.words.containing(word.index - 1);
    }
    return 0;
  }

  /** The word at a place, or the one that ends there; undefined between words. */
  wordAt(place: number): TextRange | undefined {
    const candidates = [this.words.containing(place), this.words.containing(place - 1)];
    const word = candidates.find((candidate) => candidate?.isWordLike === true);
    return word && { start: word.index, end: word.index + word.segment.length };
  }

  /** The next word as a range: the one around `place`, or else the first after it. */
  wordFrom(place: number): TextRange | undefined {
    const around = this.wordAt(place);
    if (around !== undefined && around.end > place) {
      return around;
    }
    const end = this.nextWord(place);
    const word = this.words.containing(end - 1);
    return word?.isWordLike === true ? { start: word.index, end } : undefined;
  }

  /** The range without white space at its ends; empty at its start if there is nothing else. */
  trimmed({ start, end }: TextRange): TextRange {
    const piece = this.text.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    return { start: from, end: Math.max(from, end - (piece.length - piece.trimEnd().length)) };
  }

  /** The paragraph at a place runs from right to left: its first letter with a direction says so. */
  isRightToLeft(place: number): boolean {
    const start = this.text.lastIndexOf('\n', place - 1) + 1;
    const line = this.text.slice(start, start + 400).split('\n', 1)[0] ?? '';
    const strong = /\p{L}/u.exec(line)?.[0] ?? '';
    return isRightToLeft(strong);
  }
}

/** A letter of a script that is written from right to left. */
export function isRightToLeft(symbol: string): boolean {
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(symbol);
}

/**
 * The character at `index` runs from right to left. Digits never do; punctuation and spaces go with the letter before
 * them, or else with the one after.
 */
export function runsRightToLeft(text: string, index: number): boolean {
  const symbol = text[index] ?? '';
  if (/[\p{L}\p{N}]/u.test(symbol)) {
    return isRightToLeft(symbol);
  }
  const before = /\p{L}(?=[^\p{L}]*$)/u.exec(text.slice(Math.max(0, index - CONTEXT), index))?.[0];
  return isRightToLeft(before ?? /\p{L}/u.exec(text.slice(index, index + CONTEXT))?.[0] ?? '');
}

/** Units around a character that are looked at for its direction. */
const CONTEXT = 60;
