/** What a masked thing is. `ssn` is American, `national_id` any other state's; `custom` is a tenant's own pattern. */
export type MaskKind =
  | 'email'
  | 'phone'
  | 'card'
  | 'iban'
  | 'ssn'
  | 'national_id'
  | 'ip'
  | 'secret'
  | 'api_key'
  | 'birth_date'
  | 'health'
  | 'name'
  | 'address'
  | 'custom';

/** A find in a text: UTF-16 offsets, end exclusive. */
export interface Find {
  kind: MaskKind;
  start: number;
  end: number;
}

/** Looks for one kind of thing; must take time linear in the length of any text. */
export type Detector = (text: string) => Find[];
