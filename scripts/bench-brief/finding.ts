/** A fact in a text of the brief that the log does not bear out. */
export type Finding = {
  readonly kind:
    | 'quote'
    | 'negation'
    | 'number'
    | 'currency'
    | 'action'
    | 'outcome'
    | 'claim'
    | 'evidence'
    | 'date';
  /** Where it stands, for example `de next_step`. */
  readonly where: string;
  /** The fact as it is written. */
  readonly fact: string;
  readonly why: string;
};

/** Adds a finding. */
export type Report = (finding: Omit<Finding, 'where'>) => void;
