/** What a person reads in a piece of markup; nothing of it is run or loaded. */
export const toText = (html: string): string => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const part of body.querySelectorAll('p, div, br, li')) part.append('\n');
  return body.textContent;
};
