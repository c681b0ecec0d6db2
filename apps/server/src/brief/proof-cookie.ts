import type { BrowserProof } from '@baton/handoff-service';

const NAME = 'baton_brief';
/** Browsers let nobody but this very host set such a name: a neighbour can't make its browser somebody else's. */
const SECURE_NAME = `__Host-${NAME}`;
/** Characters of a proof at most. */
const LONGEST = 2_048;

/** Where a browser keeps that it was given a code: read by our own exchange alone, and by no script. */
export interface ProofCookie {
  /** What a request brings; null for none, or for several that could be told differently elsewhere. */
  read: (header: string | undefined) => string | null;
  /** A `Set-Cookie` line. */
  write: (proof: BrowserProof) => string;
}

/** @param isSecure whether this server is reached by https; over http only development is, on loopback */
export const proofCookie = (isSecure: boolean): ProofCookie => {
  const name = isSecure ? SECURE_NAME : NAME;
  return {
    read: (header) => {
      const found = (header ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part.startsWith(`${name}=`))
        .map((part) => part.slice(name.length + 1));
      const [value] = found;
      return found.length === 1 && value !== undefined && value !== '' && value.length <= LONGEST
        ? value
        : null;
    },
    write: ({ value, seconds }) =>
      [
        `${name}=${value}`,
        // A name of this host alone has to be for all of it; nothing else of ours reads cookies of this name.
        'Path=/',
        `Max-Age=${seconds}`,
        'HttpOnly',
        'SameSite=Strict',
        ...(isSecure ? ['Secure'] : []),
      ].join('; '),
  };
};
