import type { Field, Ref, Sentence, SourcedField, When } from '@baton/handoff-panel';

import { h } from './h.ts';
import type { Item, Kid } from './h.ts';
import { withLater } from './later.ts';
import { blockOf } from './scene.ts';
import type { Scene } from './scene.ts';

const SIGNS: Readonly<Record<string, string>> = {
  success: 'M5 8.2l2.1 2.1L11 6.2',
  warning: 'M8 4.6v4M8 11.2h.01',
  danger: 'M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
};

/** A drawing that says nothing the words beside it do not. */
export const svg = (name: string, viewBox: string, ...paths: Kid[]): Item =>
  h(`svg.${name}`, { viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, paths);

/** A small sign in the colour of a tone and with a shape of its own: colour is never alone. */
export const icon = (tone: string): Item =>
  svg(
    `icon.${tone}`,
    '0 0 16 16',
    h('path.disc', { d: 'M1 8a7 7 0 0 0 14 0a7 7 0 0 0-14 0' }),
    h('path', { d: SIGNS[tone] ?? 'M8 11.2V7.6M8 5h.01' }),
  );

/** What stands out, in the colour of a tone. */
export const note = (tone: string, ...kids: Kid[]): Item =>
  h(`div.note.${tone}`, icon(tone), h('p', kids));

/** A time. */
export const when = ({ iso, label }: When): Item => h('time', { datetime: iso }, label);

/** A word whose tone its colour shows, too. */
export const word = (tone: string, text: string): Item => h(`span.word.${tone}`, text);

/** A paragraph of lesser weight, where there is something to say. */
export const aside = (...kids: Kid[]): Kid => kids.some(Boolean) && h('p.aside', kids);

/** Small facts in a line. */
export const facts = (...kids: Kid[]): Item =>
  h(
    'p.facts',
    kids.map((kid) => (typeof kid === 'string' && kid ? h('span', kid) : kid)),
  );

/** A list; nothing where there is nothing to list. */
export const list = <T>(items: readonly T[], row: (item: T) => Item, name = 'ul.rows'): Kid =>
  items.length > 0 && h(name, items.map(row));

/** A list under a heading of its own. */
export const titled = (title: string, rows: Kid): Kid => rows && [h('h3', title), rows];

/** A link to a place in the panel. */
const link = (scene: Scene, key: string, label: string, name = label): Kid => [
  ' ',
  h(
    'a.ref',
    {
      'data-key': `to:${key}`,
      href: '#',
      'aria-label': name,
      click: (event) => {
        event.preventDefault();
        void withLater(scene, (part) => part.seek(scene, key));
      },
    },
    label,
  ),
];

/** Small links that lead to the evidence. */
export const refs = (scene: Scene, all: readonly Ref[]): Kid =>
  all.map(({ type, id, label }) => link(scene, `${type}:${id}`, label));

/** A sentence with what it rests on. */
export const says = (scene: Scene, sentence: Sentence): Kid => [
  sentence.text,
  refs(scene, sentence.refs),
];

const hidden = (scene: Scene, label: string): Kid => {
  const { strings, panel } = scene;
  const reveal = blockOf(panel, 'privacy')?.reveal;
  return [
    ' ',
    h('span.masked', strings.masked),
    reveal?.enabled &&
      !reveal.active &&
      link(scene, 'reveal', strings.reveal, `${strings.reveal} ${label}`),
  ];
};

/** Labels with values; a hidden value says that it is hidden and leads to where it can be shown, and one read elsewhere says where and when. */
export const fields = (scene: Scene, all: readonly (Field | SourcedField)[]): Kid =>
  list(
    all,
    (field) =>
      h(
        'div',
        h('dt', field.label),
        h(
          'dd',
          field.value,
          field.masked && hidden(scene, field.label),
          'source' in field && field.source !== null && h('small', field.source),
        ),
      ),
    'dl',
  );

/** A name, linked where there is an address a browser may safely open. */
export const named = (name: string, url: string | null): Item =>
  url !== null && /^https?:\/\//i.test(url)
    ? h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, name)
    : h('span', name);
