/** What is wrong with a canvas, where, and how it would be right. */
export interface Fault {
  code:
    | 'not-an-object'
    | 'missing-key'
    | 'unknown-key'
    | 'unknown-component'
    | 'unknown-action'
    | 'wrong-type'
    | 'wrong-value'
    | 'empty'
    | 'line-break'
    | 'unsafe-text'
    | 'markdown-link'
    | 'bad-id'
    | 'same-id'
    | 'bad-url'
    | 'option-count'
    | 'too-many-bytes'
    | 'too-many-primaries'
    | 'primary-first'
    | 'too-tall';
  /** Path, for example `content.components[3].items[0].title`. */
  at: string;
  text: string;
}
