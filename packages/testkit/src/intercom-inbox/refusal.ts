/** Why Intercom would not show a canvas, or its reviewers would not let it pass. */
export interface CanvasRefusal {
  /** Where in the canvas, for example `components[2].items[0].action`. */
  at: string;
  code: RefusalCode;
  /** `broken`: teammates see that something went wrong; `review`: it is shown, and rejected when it is reviewed. */
  kind: 'broken' | 'review';
  /** What it is about: a name, a value, a number. */
  about: string;
}

/** What is wrong, in one word that stays the same. */
export type RefusalCode =
  | 'not-a-canvas'
  | 'unknown-component'
  | 'unknown-attribute'
  | 'missing-attribute'
  | 'wrong-type'
  | 'unknown-value'
  | 'empty'
  | 'sheet'
  | 'live'
  | 'address'
  | 'duplicate-id'
  | 'too-few-options'
  | 'too-many-options'
  | 'no-such-option'
  | 'line-break'
  | 'too-large'
  | 'primary-on-first'
  | 'two-primaries'
  | 'too-tall'
  | 'relative-date'
  | 'image-in-trouble'
  | 'checkbox-keys'
  | 'no-way-on';

/** Takes down what is wrong. */
export type Tell = (refusal: CanvasRefusal) => void;
