import type { Json } from './json';

/** Nesting beyond this is a mistake in the template, not data; it also keeps the parser off the end of the stack. */
const MAX_DEPTH = 200;

const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  // A list printed by a Python pre-annotation function reaches the template with these.
  ['True', true],
  ['False', false],
  ['None', null],
]);

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['0', '\0'],
]);

/** A place in a literal, counted from 1 as editors do; `offset` counts UTF-16 units from 0. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Says what could not be read, where, and how to mend it. */
export class LiteralError extends Error {
  constructor(
    readonly what: string,
    readonly mend: string,
    readonly position: Position,
  ) {
    super(`line ${position.line}, column ${position.column}: ${what} ${mend}`);
    this.name = 'LiteralError';
  }
}

/**
 * Reads a JSON value, or the looser JavaScript literal that templates write: strings in any quotes, keys without
 * quotes, trailing commas, comments, and hexadecimal or signed numbers. It evaluates nothing.
 *
 * @throws LiteralError at the first thing that cannot be read
 */
export function parseLiteral(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return new LiteralParser(text).parse();
  }
}

class LiteralParser {
  private offset = 0;

  constructor(private readonly text: string) {}

  parse(): Json {
    this.skipBlank();
    if (this.offset === this.text.length) {
      this.fail('The value is empty.', 'Write a list such as ["cat", "dog"].');
    }
    if (this.text.startsWith('{{', this.offset) || this.text.startsWith('{%', this.offset)) {
      this.fail(
        'Here stands Liquid that was not rendered.',
        'Open the page through the service, or put plain values here.',
      );
    }
    const value = this.value(0);
    this.skipBlank();
    if (this.offset < this.text.length) {
      this.fail(`Found ${this.found()} after the end of the value.`, 'Remove it, or wrap all values in [ ].');
    }
    return value;
  }

  private value(depth: number): Json {
    if (depth > MAX_DEPTH) {
      this.fail(`The value is nested more than ${MAX_DEPTH} levels deep.`, 'Make it flatter.');
    }
    this.skipBlank();
    const next = this.peek();
    if (next === '[') {
      return this.list(depth);
    }
    if (next === '{') {
      return this.object(depth);
    }
    if (isQuote(next)) {
      return this.string();
    }
    if (/[0-9.+-]/.test(next)) {
      return this.number();
    }
    return this.word();
  }

  private list(depth: number): Json {
    const start = this.offset++;
    const values: Json[] = [];
    for (;;) {
      this.skipBlank();
      if (this.take(']')) {
        return values;
      }
      this.refuseEnd(start, '[', ']');
      if (this.peek() === ',') {
        this.fail('There is no value before this comma.', 'Remove the comma.');
      }
      values.push(this.value(depth + 1));
      this.skipBlank();
      if (!this.take(',') && this.peek() !== ']') {
        this.refuseEnd(start, '[', ']');
        this.fail(
          `Expected a comma or ] but found ${this.found()}.`,
          'Put a comma between values, and quotes around text.',
        );
      }
    }
  }

  private object(depth: number): Json {
    const start = this.offset++;
    const entries: [string, Json][] = [];
    for (;;) {
      this.skipBlank();
      if (this.take('}')) {
        // Unlike assignment, this makes an own property even of the key "__proto__".
        return Object.fromEntries(entries);
      }
      this.refuseEnd(start, '{', '}');
      const key = this.key();
      this.skipBlank();
      if (!this.take(':')) {
        this.fail(`Expected a colon after the key "${key}" but found ${this.found()}.`, 'Write key: value.');
      }
      entries.push([key, this.value(depth + 1)]);
      this.skipBlank();
      if (!this.take(',') && this.peek() !== '}') {
        this.refuseEnd(start, '{', '}');
        this.fail(
          `Expected a comma or } but found ${this.found()}.`,
          'Put a comma between entries, and quotes around text.',
        );
      }
    }
  }

  private key(): string {
    if (isQuote(this.peek())) {
      return this.string();
    }
    const name = this.match(/[\p{L}\p{N}_$][\p{L}\p{N}_$-]*/uy);
    if (name === undefined) {
      this.fail(`Expected a key but found ${this.found()}.`, 'Put the key in quotes.');
    }
    return name;
  }

  private string(): string {
    const start = this.offset;
    const quote = this.text[this.offset++];
    let value = '';
    for (;;) {
      const next = this.text[this.offset++];
      if (next === undefined || (next === '\n' && quote !== '`')) {
        this.offset = start;
        this.fail(
          `The text that begins here has no closing ${quote}.`,
          `Close it with ${quote}; inside a text write \\${quote}.`,
        );
      }
      if (next === quote) {
        return value;
      }
      value += next === '\\' ? this.escape() : next;
    }
  }

  private escape(): string {
    const start = this.offset - 1;
    const next = this.text[this.offset++] ?? '';
    if (next === 'u' || next === 'x') {
      const digits =
        this.match(next === 'x' ? /[0-9a-f]{2}/iy : /[0-9a-f]{4}/iy) ??
        (next === 'u' ? this.match(/\{[0-9a-f]{1,6}\}/iy)?.slice(1, -1) : undefined);
      const code = Number.parseInt(digits ?? '', 16);
      if (!(code <= 0x10ffff)) {
        this.offset = start;
        this.fail('This escape is not complete.', 'Write \\u followed by four hexadecimal digits.');
      }
      return String.fromCodePoint(code);
    }
    return next === '\n' ? '' : (ESCAPES.get(next) ?? next);
  }

  private number(): number {
    const start = this.offset;
    const digits = this.match(/[+-]?(?:0x[0-9a-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy) ?? '';
    const sign = digits.startsWith('-') ? -1 : 1;
    const value = sign * Number(digits.replace(/^[+-]/, ''));
    if (digits === '' || !Number.isFinite(value) || /[\p{L}\p{N}_$]/u.test(this.peek())) {
      this.offset = start;
      this.fail(`${this.found()} is not a number.`, 'Put quotes around it if it is text.');
    }
    return value;
  }

  private word(): Json {
    const start = this.offset;
    const word = this.match(/[\p{L}_$][\p{L}\p{N}_$-]*/uy);
    const value = word === undefined ? undefined : WORDS.get(word);
    if (value !== undefined) {
      return value;
    }
    this.offset = start;
    if (this.text.startsWith('&', start)) {
      this.fail(
        `${this.found()} looks like text that was escaped twice.`,
        'Remove the second "| escape" from the template.',
      );
    }
    this.fail(
      word === undefined ? `Expected a value but found ${this.found()}.` : `The text ${word} has no quotes.`,
      word === undefined ? 'Put quotes around text.' : `Write "${word}" or '${word}'.`,
    );
  }

  private skipBlank(): void {
    while (this.match(/[\s\ufeff]+/y) !== undefined || this.match(/\/\/[^\n]*/y) !== undefined) {
      // Each turn has moved the offset.
    }
    if (this.text.startsWith('/*', this.offset)) {
      const end = this.text.indexOf('*/', this.offset + 2);
      if (end < 0) {
        this.fail('The comment that begins here has no end.', 'Close it with */.');
      }
      this.offset = end + 2;
      this.skipBlank();
    }
  }

  private peek(): string {
    return this.text[this.offset] ?? '';
  }

  private take(expected: string): boolean {
    if (this.peek() !== expected) {
      return false;
    }
    this.offset++;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0];
    this.offset += found?.length ?? 0;
    return found;
  }

  private found(): string {
    if (this.offset >= this.text.length) {
      return 'the end';
    }
    const [symbol] = this.text.slice(this.offset);
    return /^[\p{L}\p{N}.+&-]+/u.exec(this.text.slice(this.offset, this.offset + 24))?.[0] ?? `${symbol}`;
  }

  private refuseEnd(start: number, open: string, close: string): void {
    if (this.offset >= this.text.length) {
      this.offset = start;
      this.fail(`The ${open} that begins here has no ${close}.`, `Add the missing ${close}.`);
    }
  }

  private fail(what: string, mend: string): never {
    const before = this.text.slice(0, this.offset).split('\n');
    throw new LiteralError(what, mend, {
      offset: this.offset,
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
    });
  }
}

function isQuote(symbol: string): boolean {
  return symbol === '"' || symbol === "'" || symbol === '`';
}
