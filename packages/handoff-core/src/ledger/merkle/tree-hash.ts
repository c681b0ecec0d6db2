/** SHA-256 of some bytes, given from outside: this package does no cryptography of its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Hashes of a Merkle tree: leaves and inner nodes are told apart by a first byte, so that neither passes for the other. */
export interface TreeHash {
  /** Of a leaf with this data; ASCII, which is all that ids and hashes consist of. */
  leaf: (data: string) => Uint8Array;
  node: (left: Uint8Array, right: Uint8Array) => Uint8Array;
  /** Root of a tree without leaves. */
  empty: () => Uint8Array;
}

const LEAF = 0;
const NODE = 1;

/** RFC 6962, section 2.1: a leaf is hashed after a byte 0, an inner node's two children after a byte 1. */
export const treeHash = (sha256: Sha256): TreeHash => ({
  leaf: (data) => {
    const bytes = new Uint8Array(data.length + 1);
    bytes[0] = LEAF;
    for (let index = 0; index < data.length; index += 1) bytes[index + 1] = data.charCodeAt(index);
    return sha256(bytes);
  },
  node: (left, right) => {
    const bytes = new Uint8Array(1 + left.length + right.length);
    bytes[0] = NODE;
    bytes.set(left, 1);
    bytes.set(right, 1 + left.length);
    return sha256(bytes);
  },
  empty: () => sha256(new Uint8Array(0)),
});
