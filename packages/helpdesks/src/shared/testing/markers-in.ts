/** The marker a note of Baton bears; nothing where it bears none. */
export const markersIn = (note: string | null | undefined): string[] =>
  /\[(baton-[0-9a-f]{16})\]/.exec(note ?? '')?.slice(1) ?? [];
