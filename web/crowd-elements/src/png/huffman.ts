import type { BitWriter } from './bit-writer';

/** A Huffman code in the canonical form of RFC 1951, section 3.2.2. */
export class HuffmanCode {
  private readonly codes: Uint16Array;

  private constructor(readonly lengths: Uint8Array) {
    this.codes = canonical(lengths);
  }

  /**
   * The code that says symbols of these frequencies in the fewest bits, where none may have more than `longest`. Beyond
   * that, rare symbols are taken for more frequent than they are.
   */
  static of(frequencies: Uint32Array, longest: number): HuffmanCode {
    let weights = frequencies;
    let lengths = lengthsFor(weights);
    while (lengths.some((length) => length > longest)) {
      weights = weights.map((weight) => (weight === 0 ? 0 : (weight >>> 1) + 1));
      lengths = lengthsFor(weights);
    }
    return new HuffmanCode(lengths);
  }

  write(symbol: number, out: BitWriter): void {
    out.write(this.codes[symbol] as number, this.lengths[symbol] as number);
  }
}

/** Code lengths by Huffman's algorithm with two queues; a lone symbol has one bit. */
function lengthsFor(weights: Uint32Array): Uint8Array {
  const leaves = [...weights.keys()]
    .filter((symbol) => (weights[symbol] as number) > 0)
    .sort((a, b) => (weights[a] as number) - (weights[b] as number));
  const lengths = new Uint8Array(weights.length);
  if (leaves.length === 1) {
    lengths[leaves[0] as number] = 1;
    return lengths;
  }
  // Nodes: first the leaves, then what is joined of two, in rising weight both.
  const total = leaves.map((symbol) => weights[symbol] as number);
  const parent: number[] = [];
  let [leaf, joined] = [0, leaves.length];
  const lighter = (): number => {
    const takesLeaf =
      leaf < leaves.length &&
      (joined >= total.length || (total[leaf] as number) <= (total[joined] as number));
    return takesLeaf ? leaf++ : joined++;
  };
  while (total.length < 2 * leaves.length - 1) {
    const [a, b] = [lighter(), lighter()];
    parent[a] = parent[b] = total.length;
    total.push((total[a] as number) + (total[b] as number));
  }
  const depths = new Uint8Array(total.length);
  for (let node = total.length - 2; node >= 0; node--) {
    depths[node] = (depths[parent[node] as number] as number) + 1;
  }
  leaves.forEach((symbol, index) => (lengths[symbol] = depths[index] as number));
  return lengths;
}

/** Codes of one length count upwards; deflate sends them highest bit first, so they are stored turned round. */
function canonical(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 16; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) {
        codes[symbol] = reversed(code++, length);
      }
    }
    code <<= 1;
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) {
    turned |= ((code >> bit) & 1) << (length - 1 - bit);
  }
  return turned;
}
