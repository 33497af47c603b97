/** Writes bits as deflate wants them: the first one is the lowest of a byte. */
export class BitWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private bits = 0;
  private count = 0;

  /** @param count 0 to 16 */
  write(value: number, count: number): void {
    this.bits |= value << this.count;
    this.count += count;
    while (this.count >= 8) {
      this.push(this.bits & 0xff);
      this.bits >>>= 8;
      this.count -= 8;
    }
  }

  /** Fills the last byte up with zeros, and appends whole bytes. */
  append(bytes: readonly number[]): void {
    this.write(0, (8 - this.count) % 8);
    bytes.forEach((byte) => this.push(byte));
  }

  get written(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private push(byte: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(2 * this.bytes.length);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length++] = byte;
  }
}
