/** Part of a text: UTF-16 offsets, end exclusive. */
export type Span = { readonly kind: string; readonly start: number; readonly end: number };

/** True when both cover at least one character together. */
export const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
