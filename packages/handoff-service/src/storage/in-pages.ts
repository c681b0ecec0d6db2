/** Does a step that deals with so many rows at most, again and again until nothing is left; gives how many it were in all. */
export const inPages = async (
  most: number,
  step: (most: number) => Promise<number>,
): Promise<number> => {
  let total = 0;
  for (;;) {
    const rows = await step(most);
    total += rows;
    if (rows < most) return total;
  }
};
