/** What a masked thing is. `name` and `address` come from known values and named fields. */
export type MaskKind =
  | 'email'
  | 'phone'
  | 'card'
  | 'iban'
  | 'ssn'
  | 'ip'
  | 'secret'
  | 'api_key'
  | 'birth_date'
  | 'name'
  | 'address';

/** A find in a text: UTF-16 offsets, end exclusive. */
export interface Find {
  kind: MaskKind;
  start: number;
  end: number;
}

/** Looks for one kind of thing; must take time linear in the length of any text. */
export type Detector = (text: string) => Find[];
