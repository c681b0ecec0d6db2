type Action = { type: string };
interface Item {
  id: string;
  action?: Action;
}

/** As much of a canvas as whoever presses on it has to know. */
export interface DrawnCanvas {
  content: { components: ({ type: string; items?: Item[] } & Partial<Item>)[] };
}

/** A canvas, and what it weighs in UTF-8. */
export interface Weighed {
  /** What was pressed to come there; `initialize` for the first. */
  from: string;
  bytes: number;
}

const pressable = ({ content }: DrawnCanvas): string[] =>
  content.components
    .flatMap((each) => [each, ...(each.items ?? [])])
    .flatMap(({ id, action }) => (id !== undefined && action?.type === 'submit' ? [id] : []));

/** Every canvas that can be come to by looking alone, each once. */
export const walk = async (
  first: DrawnCanvas,
  press: (canvas: DrawnCanvas, id: string) => Promise<DrawnCanvas>,
): Promise<Weighed[]> => {
  const weigh = (from: string, canvas: DrawnCanvas): Weighed => ({
    from,
    bytes: Buffer.byteLength(JSON.stringify({ canvas })),
  });
  const seen = new Set<string>();
  const found = [weigh('initialize', first)];
  const open = [first];
  for (let canvas = open.pop(); canvas; canvas = open.pop())
    for (const id of pressable(canvas)) {
      if (!id.startsWith('nav:') || seen.has(id)) continue;
      seen.add(id);
      const next = await press(canvas, id);
      found.push(weigh(id, next));
      open.push(next);
    }
  return found;
};
