/** Whether a version of the API is another one or a later one. Names without numbers (`Preview`, `Unstable`) are the latest. */
export const isSince = (version: string, other: string): boolean => {
  const numbers = (text: string): [number, number] | null => {
    const [, major, minor] = /^(\d{1,3})\.(\d{1,3})$/.exec(text) ?? [];
    return major === undefined || minor === undefined ? null : [Number(major), Number(minor)];
  };
  const [have, wanted] = [numbers(version), numbers(other)];
  if (have === null || wanted === null) return have === null;
  return have[0] !== wanted[0] ? have[0] > wanted[0] : have[1] >= wanted[1];
};
