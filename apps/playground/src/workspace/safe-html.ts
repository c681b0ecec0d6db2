import { h } from '../page/h.ts';

const KEPT = ['p', 'b', 'i', 'ul', 'ol', 'li', 'code', 'pre', 'br'] as const;
type Kept = (typeof KEPT)[number];

const isKept = (tag: string): tag is Kept => KEPT.some((kept) => kept === tag);

const copy = (node: Node): Node[] => {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof Element)) return [];
  const tag = node.localName;
  const inner = [...node.childNodes].flatMap(copy);
  if (/^h[1-6]$/.test(tag)) return [h('p', { class: 'set-head' }, ...inner)];
  if (tag === 'a') {
    const url = URL.parse(node.getAttribute('href') ?? '', location.origin);
    return url?.protocol === 'https:' || url?.protocol === 'http:'
      ? [h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, ...inner)]
      : inner;
  }
  return isKept(tag) ? [h(tag, {}, ...inner)] : inner;
};

/** What stands in a message, made anew of the few elements that messages have; nothing else of it gets into the page. */
export const safeHtml = (html: string): Node[] =>
  [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(copy);
