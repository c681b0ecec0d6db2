const HASH = 32;
/** Leaves a page holds: small, so that a file can't make us reserve much more than it holds itself. */
const PAGE = 256;

/** Hashes of leaves by place, which come in any order: 32 bytes each. */
export class LeafSlots {
  readonly #pages = new Map<number, Buffer>();
  count = 0;

  /** False when the place is taken. */
  put(index: number, hash: Uint8Array): boolean {
    const number = Math.floor(index / PAGE);
    let page = this.#pages.get(number);
    if (!page) {
      page = Buffer.alloc(PAGE * HASH);
      this.#pages.set(number, page);
    }
    const at = (index % PAGE) * HASH;
    if (page.subarray(at, at + HASH).some((byte) => byte !== 0)) return false;
    page.set(hash, at);
    this.count += 1;
    return true;
  }

  /** Null for a place that nothing stands at. */
  at(index: number): Uint8Array | null {
    const at = (index % PAGE) * HASH;
    const hash = this.#pages.get(Math.floor(index / PAGE))?.subarray(at, at + HASH);
    return hash?.some((byte) => byte !== 0) ? hash : null;
  }
}
