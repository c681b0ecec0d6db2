/** Where a conversation's chain stood when a checkpoint was made. */
export interface ChainHead {
  conversationId: string;
  /** Entries so far. */
  seq: number;
  /** Hash of the last of them, hex. */
  hash: string;
}

/** What a leaf of the tree is made from: it binds a chain to the name of its conversation and to its length. */
export const headText = ({ conversationId, seq, hash }: ChainHead): string =>
  `baton-head/1\n${conversationId}\n${seq}\n${hash}`;
