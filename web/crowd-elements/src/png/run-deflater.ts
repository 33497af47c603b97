import { BitWriter } from './bit-writer';
import { HuffmanCode } from './huffman';

const END_OF_BLOCK = 256;
const LITERALS_AND_LENGTHS = 286;
const DISTANCES = 30;
/** The longest piece of a repetition that deflate can say at once, and the shortest. */
const LONGEST = 258;
const SHORTEST = 3;
/** The order in which the lengths of the lengths' code are written (RFC 1951, 3.2.7). */
const LENGTHS_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** The first length of each length symbol, and the bits that say which one (RFC 1951, 3.2.5). */
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTH_BASE = LENGTH_EXTRA.reduce<number[]>(
  (bases, extra, index) => [...bases, (bases[index] as number) + 2 ** extra],
  [SHORTEST],
).slice(0, LENGTH_EXTRA.length - 1);
LENGTH_BASE.push(LONGEST);
const LENGTH_SYMBOL = new Uint8Array(LONGEST + 1);
LENGTH_BASE.forEach((base, symbol) => LENGTH_SYMBOL.fill(symbol, base));
const ADLER = 65521;
/** Tokens of one block: enough for its codes to pay off, few enough to follow a change of what is said. */
const BLOCK = 1 << 15;
/** Marks a token that is a repetition: its length, then its distance. */
const REPETITION = 1 << 30;

/**
 * Writes a zlib stream (RFC 1950, RFC 1951) of bytes that are told as literals and repetitions. Who knows their data as
 * runs need not have a compressor find them: what is written costs time by the run, not by the byte.
 */
export class RunDeflater {
  private readonly out = new BitWriter();
  private readonly tokens = new Uint32Array(BLOCK);
  private count = 0;
  private readonly latest = new Uint8Array(4);
  private sum = 1;
  private sumOfSums = 0;

  constructor() {
    // Deflate with a window of 32 kB; no preset dictionary.
    this.out.append([0x78, 0x9c]);
  }

  literal(byte: number): void {
    this.push(byte);
    this.latest.copyWithin(0, 1);
    this.latest[3] = byte;
    this.sum = (this.sum + byte) % ADLER;
    this.sumOfSums = (this.sumOfSums + this.sum) % ADLER;
  }

  /**
   * Says the last bytes again and again.
   *
   * @param period how many of them: 1 to 4
   * @param length bytes in all, a multiple of the period
   */
  repeat(period: number, length: number): void {
    const bytes = this.latest.slice(4 - period);
    if (length < SHORTEST) {
      for (let index = 0; index < length; index++) {
        this.literal(bytes[index % period] as number);
      }
      return;
    }
    for (let left = length; left > 0;) {
      // What would be left over must be long enough to be said.
      const piece = left > LONGEST && left - LONGEST < SHORTEST ? left - SHORTEST : Math.min(left, LONGEST);
      this.push(REPETITION | (piece << 3) | period);
      left -= piece;
    }
    this.addRepeated(bytes, length / period);
  }

  /** The whole stream; nothing can be added after it. */
  finish(): Uint8Array<ArrayBuffer> {
    this.writeBlock(true);
    const { sum, sumOfSums } = this;
    this.out.append([sumOfSums >> 8, sumOfSums & 0xff, sum >> 8, sum & 0xff]);
    return this.out.written;
  }

  /** Adler-32 of bytes that come `times` times: each time both sums grow by a known amount more. */
  private addRepeated(bytes: Uint8Array, times: number): void {
    const period = bytes.length;
    const all = bytes.reduce((total, byte) => total + byte, 0);
    const weighted = bytes.reduce((total, byte, index) => total + (period - index) * byte, 0);
    const grown = period * times * this.sum + times * weighted + (period * all * times * (times - 1)) / 2;
    this.sumOfSums = (this.sumOfSums + grown) % ADLER;
    this.sum = (this.sum + times * all) % ADLER;
  }

  private push(token: number): void {
    if (this.count === BLOCK) {
      this.writeBlock(false);
    }
    this.tokens[this.count++] = token;
  }

  private writeBlock(last: boolean): void {
    const literals = new Uint32Array(LITERALS_AND_LENGTHS);
    const distances = new Uint32Array(DISTANCES);
    for (let index = 0; index < this.count; index++) {
      const token = this.tokens[index] as number;
      if (token < REPETITION) {
        literals[token]!++;
      } else {
        literals[END_OF_BLOCK + 1 + lengthSymbol(token)]!++;
        distances[(token & 7) - 1]!++;
      }
    }
    literals[END_OF_BLOCK] = 1;
    const lengthCode = HuffmanCode.of(literals, 15);
    const distanceCode = HuffmanCode.of(distances, 15);
    this.out.write(last ? 1 : 0, 1);
    this.out.write(2, 2);
    this.writeCodes(lengthCode, distanceCode);
    for (let index = 0; index < this.count; index++) {
      this.writeToken(this.tokens[index] as number, lengthCode, distanceCode);
    }
    lengthCode.write(END_OF_BLOCK, this.out);
    this.count = 0;
  }

  private writeToken(token: number, lengthCode: HuffmanCode, distanceCode: HuffmanCode): void {
    if (token < REPETITION) {
      lengthCode.write(token, this.out);
      return;
    }
    const symbol = lengthSymbol(token);
    lengthCode.write(END_OF_BLOCK + 1 + symbol, this.out);
    this.out.write(lengthOf(token) - (LENGTH_BASE[symbol] as number), LENGTH_EXTRA[symbol] as number);
    // Distances of 1 to 4 have a symbol each and no further bits.
    distanceCode.write((token & 7) - 1, this.out);
  }

  private writeCodes({ lengths }: HuffmanCode, { lengths: distances }: HuffmanCode): void {
    const all = [...lengths, ...distances];
    const frequencies = new Uint32Array(19);
    all.forEach((length) => frequencies[length]!++);
    const code = HuffmanCode.of(frequencies, 7);
    this.out.write(lengths.length - 257, 5);
    this.out.write(distances.length - 1, 5);
    this.out.write(LENGTHS_ORDER.length - 4, 4);
    LENGTHS_ORDER.forEach((symbol) => this.out.write(code.lengths[symbol] as number, 3));
    all.forEach((length) => code.write(length, this.out));
  }
}

function lengthOf(token: number): number {
  return (token & (REPETITION - 1)) >> 3;
}

function lengthSymbol(token: number): number {
  return LENGTH_SYMBOL[lengthOf(token)] as number;
}
