/** How much of what was said stays from one customer turn to the next; the newest turn makes up the rest of the level. */
export const KEEP = 0.8;
