/** What it comes to, or `late` after so many milliseconds; what it was goes on. */
export const within = async <Value>(
  milliseconds: number,
  work: Promise<Value>,
  late: Value,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(late), milliseconds);
  });
  try {
    return await Promise.race([work, slow]);
  } finally {
    clearTimeout(timer);
  }
};
