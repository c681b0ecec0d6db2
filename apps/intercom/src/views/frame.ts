import type { Canvas, Component } from '../canvas/canvas.ts';
import { button, link, say } from '../canvas/components.ts';
import { HOME, REFRESH, stored } from '../canvas/place-id.ts';
import type { Body } from './body.ts';
import type { Scene } from './scene.ts';

const came = ({ outcome }: Scene): Component[] =>
  outcome === null
    ? []
    : outcome.tone === 'done'
      ? say(`✓ ${outcome.text}`)
      : say(outcome.text, 'error');

/** As much as any request of Baton takes; what is longer was refused, and must not keep the canvas from being drawn. */
const LONGEST_VALUE = 5_000;
// oxlint-disable-next-line no-control-regex -- control characters are what this takes out
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** What stands in an input may come from anybody, and may end in the middle of a character. */
const fillable = (component: Component): Component =>
  'value' in component && component.value !== undefined
    ? {
        ...component,
        value: component.value.slice(0, LONGEST_VALUE).toWellFormed().replace(CONTROL, ''),
      }
    : component;

const pages = ({ place, words }: Scene, { more = false, turn }: Body): Component[] => [
  ...(place.page > 0
    ? [link(turn?.before ?? words.previous, { ...place, page: place.page - 1 })]
    : []),
  ...(more ? [link(turn?.after ?? words.next, { ...place, page: place.page + 1 })] : []),
];

/** A canvas from what a view shows: what came of the latest press on top, paging, Back and Refresh at the bottom. */
export const framed = (asked: Scene, body: Body): Canvas => {
  const scene =
    body.page === undefined ? asked : { ...asked, place: { ...asked.place, page: body.page } };
  const { words } = scene;
  const back = body.back === undefined ? HOME : body.back;
  return {
    content: {
      components: [
        ...came(scene),
        ...body.components.map(fillable),
        ...(back === null ? [] : [{ type: 'divider' as const }]),
        ...pages(scene, body),
        ...(back === null ? [] : [link(words.back, back)]),
        button(words.refresh, REFRESH, 'link'),
      ],
    },
    stored_data: stored(scene),
  };
};
