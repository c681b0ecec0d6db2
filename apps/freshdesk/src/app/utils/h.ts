/** Hears of an event. */
export type Listener = (event: Event) => void;

/** What an element is to look like. Functions are listeners, by the name of their event. */
export type Props = Readonly<
  Record<string, string | number | boolean | null | undefined | Listener>
>;

/** An element, or a text where `tag` is empty; `el` once it stands on the page. */
export interface Item {
  tag: string;
  props: Props;
  kids: Item[];
  text: string;
  el?: Element | Text;
}

/** What may stand in an element; what is empty is left out. */
export type Kid = Item | string | false | null | undefined | readonly Kid[];

const isProps = (part: Props | Kid): part is Props =>
  typeof part === 'object' && part !== null && !Array.isArray(part) && !('kids' in part);

const itemsOf = (kid: Kid): Item[] => {
  if (Array.isArray(kid)) return kid.flatMap(itemsOf);
  if (typeof kid === 'string') return kid ? [{ tag: '', props: {}, kids: [], text: kid }] : [];
  return kid ? [kid as Item] : [];
};

/** An element that may be drawn: `h('p.note', { lang: 'de' }, text)`. Nothing of it is ever read as markup. */
export const h = (name: string, ...parts: (Props | Kid)[]): Item => {
  const [tag = '', ...classes] = name.split('.');
  const [first, ...rest] = parts;
  const own = classes[0] === undefined ? {} : { class: classes.join(' ') };
  return isProps(first)
    ? { tag, props: { ...own, ...first }, kids: itemsOf(rest as Kid[]), text: '' }
    : { tag, props: own, kids: itemsOf(parts as Kid[]), text: '' };
};
