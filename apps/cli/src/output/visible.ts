/** Controls move the cursor or set colours, and marks of direction turn a line around. */
const HIDDEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Words from elsewhere as one line that can do nothing to a terminal. */
export const visible = (text: string): string => text.replaceAll(HIDDEN, '\uFFFD');
