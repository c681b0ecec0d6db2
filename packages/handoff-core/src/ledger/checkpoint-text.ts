/** A signed statement: at this time, the tenant's tree of chain heads had this size and root. */
export interface CheckpointClaim {
  tenant: string;
  /** Leaves in the tree. */
  size: number;
  /** Hex. */
  root: string;
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
}

/** A claim with who signed it; both hex, an Ed25519 public key of 32 and a signature of 64 bytes. */
export interface Checkpoint extends CheckpointClaim {
  key: string;
  signature: string;
}

/** The text that is signed: a line each. */
export const checkpointText = ({ tenant, size, root, at }: CheckpointClaim): string =>
  `baton-checkpoint/1\n${tenant}\n${size}\n${root}\n${at}\n`;

/** The text an old key signs to name the key that follows it. */
export const rotationText = (rotation: { from: string; to: string; at: string }): string =>
  `baton-key-rotation/1\n${rotation.from}\n${rotation.to}\n${rotation.at}\n`;
