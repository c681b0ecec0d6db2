/** Words of a tool's name, lower-cased: `crm.getOrder` and `crm__get-order` both end in `get`, `order`. */
export const splitName = (name: string): { words: string[]; last: string[] } => {
  const segments = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .split(/[./:#]|__+/)
    .map((segment) =>
      segment
        .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
        .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ''),
    )
    .filter((words) => words.length > 0);
  return { words: segments.flat(), last: segments.at(-1) ?? [] };
};
