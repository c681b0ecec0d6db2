import type { TicketDelivery } from '@baton/handoff-client';
import type { HandoffState } from '@baton/handoff-core';
import { h } from '../page/h.ts';
import type { Circle } from './circle.ts';
import { formats } from './formats.ts';
import { stopsOf } from './stations.ts';
import type { Words } from './words/words.ts';

/** What the parts of the circle are drawn from. */
export interface Scene {
  circle: Circle;
  words: Words;
  locale: string;
  replay: (delivery: string) => void;
  score: (score: 1 | 2 | 3 | 4 | 5) => void;
}

const line = (name: string, value: string | Node): HTMLElement =>
  h('p', { class: 'cir-line' }, h('span', { class: 'cir-name' }, name), ' ', value);

const quiet = (text: string): HTMLElement => h('p', { class: 'cir-quiet' }, text);

const quote = (text: string): HTMLElement => h('blockquote', {}, text);

/** Name of somebody of the helpdesk, by what Baton calls them, such as `zendesk:ines`. */
export const nameOf = ({ staff }: Pick<Circle, 'staff'>, id: string | null): string | null => {
  const own = id?.split(':').at(-1);
  return staff.people.find((person) => person.id === own)?.name ?? id;
};

export const speaksPart = ({ circle, words, locale }: Scene): Node[] => {
  const { lease, handoff, record } = circle;
  const { time } = formats(locale);
  const held = record.drafts.findLast(({ answer, sent }) => answer === 'escalate' && !sent);
  const parts: Node[] = [
    h(
      'p',
      { class: 'cir-holder', 'data-holder': lease.holder },
      h('strong', {}, words.holder[lease.holder]),
      ' · ',
      words.token(lease.token),
    ),
  ];
  if (handoff) {
    parts.push(h('p', {}, `${words.state[handoff.state]} (${words.episode(handoff.episode)})`));
    parts.push(
      line(words.acceptedBy, nameOf(circle, handoff.acceptedBy ?? null) ?? words.nobodyYet),
    );
    if (handoff.dueAt) parts.push(line(words.due, time(handoff.dueAt)));
    const earlier = record.handoffs.slice(0, -1);
    if (earlier.length > 0) {
      const items = earlier.map((each) =>
        h('li', {}, `${words.episode(each.episode)}: ${words.state[each.state]}`),
      );
      parts.push(line(words.earlier, ''), h('ul', {}, ...items));
    }
  }
  if (held && lease.holder === 'human') parts.push(line(words.heldBack, ''), quote(held.text));
  return parts;
};

export const toldPart = ({ circle, words, locale }: Scene): Node[] => {
  const told = circle.handoff?.customer ?? null;
  if (told === null) return [quiet(words.nothingTold)];
  const { minutes, opensAt, kind, asked } = told.arrangement ?? {
    minutes: null,
    opensAt: null,
    kind: null,
    asked: false,
  };
  // a person who is there makes the estimate a thing of the past
  const waits = circle.handoff?.state === 'requested' || circle.handoff?.state === 'offered';
  const facts = [
    kind === null ? null : words.arrangement[kind],
    minutes === null ? null : words.minutes(minutes.low, minutes.high),
    opensAt === null ? null : words.opensAt(formats(locale).day(opensAt)),
    kind === null ? null : words.asked[asked ? 'yes' : 'no'],
  ].filter((each) => each !== null);
  const said = h('blockquote', { lang: told.language }, told.text);
  return waits && facts.length > 0 ? [said, quiet(facts.join(' · '))] : [said];
};

export const routedPart = ({ circle, words }: Scene): Node[] => {
  const routed = circle.handoff?.routed;
  if (!routed) return [quiet(words.notRouted)];
  const queue = (id: string): string =>
    circle.staff.groups.find((group) => group.id === id)?.name ?? id;
  return [
    h('p', {}, h('strong', {}, routed.label ?? routed.queue)),
    h('p', {}, words.because(routed.because, queue)),
    ...routed.passed.map((each) => quiet(words.passed(queue(each.queue), each.why))),
    ...(routed.runnerUp
      ? [quiet(words.runnerUp(queue(routed.runnerUp.queue), routed.runnerUp.why))]
      : []),
  ];
};

const kindText = (kind: string, words: Words): string => {
  if (kind === 'handoff.requested') return words.handover;
  if (kind === 'handoff.ticket') return words.elsewhere;
  const state = kind.replace('handoff.', '') as HandoffState;
  const now = stopsOf(state, words).find(({ place }) => place === 'now');
  return words.nowIs(now?.label ?? state);
};

const deliveryRow = (delivery: TicketDelivery, { words, replay }: Scene): HTMLElement => {
  const { id, kind, state, attempts, code, applied, skipped, audit } = delivery;
  const how = [
    attempts > 0 ? words.tries(attempts) : null,
    state === 'done' && applied === 'before' ? words.applied.before : null,
    skipped === null ? null : words.skipped(skipped),
    state === 'done' ? null : code,
    audit.length > 0 ? audit.map(({ what }) => what).join(', ') : null,
  ].filter((each) => each !== null);
  const again = h('button', { type: 'button', class: 'button small' }, words.replay);
  again.addEventListener('click', () => {
    again.disabled = true;
    replay(id);
  });
  return h(
    'li',
    { 'data-state': state, 'data-kind': kind },
    h(
      'span',
      { class: 'cir-mark', 'data-state': skipped === null ? state : 'skipped' },
      words.delivery[state],
    ),
    h(
      'span',
      { class: 'cir-what' },
      h('span', {}, kindText(kind, words)),
      h('span', { class: 'cir-how' }, how.join(' · ')),
    ),
    state === 'dead' ? again : null,
  );
};

export const writtenPart = (scene: Scene): Node[] => {
  const { circle, words } = scene;
  if (circle.deliveries.length === 0) return [quiet(words.nothingWritten)];
  const notes = circle.ticket.messages.filter(({ marker }) => marker !== null).length;
  return [
    h('p', { class: 'cir-notes' }, words.notes(notes)),
    h('ul', { class: 'cir-list' }, ...circle.deliveries.map((each) => deliveryRow(each, scene))),
  ];
};

export const backPart = ({ circle, words, score }: Scene): Node[] => {
  const { back } = circle;
  if (!back) return [quiet(words.withPeople)];
  const last = back.did.lastWords?.text;
  const buttons = ([1, 2, 3, 4, 5] as const).map((value) => {
    const button = h('button', { type: 'button', class: 'button small' }, String(value));
    button.addEventListener('click', () => score(value));
    return button;
  });
  return [
    line(words.resolution, back.resolution ?? words.noResolution),
    ...(last ? [line(words.did, ''), quote(last)] : []),
    ...(back.commitments.length > 0
      ? [line(words.promises, back.commitments.map(({ text }) => `“${text}”`).join(' '))]
      : []),
    ...(back.doNotAsk.length > 0
      ? [
          line(
            words.doNotAsk,
            back.doNotAsk
              .map(({ kind, about, value }) => `${about ?? words.known[kind]}: ${value}`)
              .join(' · '),
          ),
        ]
      : []),
    ...(back.state === 'handed_back'
      ? [
          h(
            'div',
            { class: 'cir-score', role: 'group', 'aria-label': words.survey },
            h('span', { class: 'cir-name' }, words.survey),
            ...buttons,
          ),
        ]
      : []),
  ];
};

export const eventsPart = ({ circle, words, locale }: Scene): Node[] => {
  if (circle.events.length === 0) return [quiet(words.nothingSent)];
  const { time } = formats(locale);
  return [
    h(
      'ul',
      { class: 'cir-list' },
      ...circle.events.map(({ type, state, attempts, httpStatus, code, ms, time: at }) =>
        h(
          'li',
          { 'data-state': state },
          h('span', { class: 'cir-mark', 'data-state': state }, words.eventState[state]),
          h(
            'span',
            { class: 'cir-what' },
            h('code', { title: type }, type.replace(/^baton\.(handoff\.)?/, '')),
            h(
              'span',
              { class: 'cir-how' },
              [
                time(at),
                words.tries(attempts),
                httpStatus === null ? code : String(httpStatus),
                ms === null ? null : `${ms}\u00a0ms`,
              ]
                .filter((each) => each !== null)
                .join(' · '),
            ),
          ),
        ),
      ),
    ),
  ];
};
