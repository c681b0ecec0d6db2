import type { ReplyAnswer } from '../../wire.ts';
import type { Hands } from '../utils/hands.ts';
import { askService } from './ask-service.ts';
import type { FreshClient } from './client.ts';
import { drawOutside, drawView } from './draw-view.ts';
import type { Places } from './draw-view.ts';
import { followHeight } from './follow-height.ts';
import { insertText } from './insert-text.ts';
import { later } from './later.ts';
import { listenTo } from './listen-to.ts';
import { makeHands } from './make-hands.ts';
import { readTicket } from './read-ticket.ts';
import { replyGate } from './reply-gate.ts';
import { sayWith } from './say.ts';
import { ticketBoard } from './ticket-board.ts';
import type { Trouble } from './ticket-board.ts';
import type { TicketView } from './ticket-view.ts';
import { loadWords } from './words.ts';
import type { Words } from './words.ts';

/** How long a message stands in the page where the helpdesk has not shown it. */
const SAID_MS = 10_000;

/** The viewer's time zone where it fits into a query as it is. */
const zoneOf = (): string => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return /^[\w/-]+$/.test(timeZone) ? timeZone : 'UTC';
};

/** Connects the ticket page, the service and what is shown; from here on events decide. */
export const startApp = async (
  client: FreshClient,
  places: Places,
  firstWords: Words,
): Promise<void> => {
  const ask = askService(client);
  const viewer = { locale: navigator.language, zone: zoneOf() };
  const hands = new Map<string, Hands>();
  let words = firstWords;
  let view: TicketView | null = null;
  let said = '';
  let opening = 0;

  const sayHere = (text: string): void => {
    said = text;
    draw();
  };
  const say = sayWith(client, (text) => {
    sayHere(text);
    later(SAID_MS, () => sayHere(''));
  });

  const complain = (why: Trouble): void => say(words[why][0], 'warning');

  const board = ticketBoard({
    look: (ticket, rev, signed) =>
      ask(signed ? 'getPanel' : 'getStrictPanel', { ticket_id: ticket, rev, ...viewer }),
    draw: (next) => {
      view = next;
      draw();
    },
    complain,
    isVisible: () => document.visibilityState === 'visible',
    now: () => Date.now(),
    chance: () => Math.random(),
    later,
  });

  const handsOf = (ticket: string): Hands =>
    makeHands({
      ticket,
      ask,
      viewer,
      isShown: () => board.ticket() === ticket,
      insert: (editor, text) => insertText(client, editor, text),
      copy: (text) =>
        import('./copy-text.ts').then(
          ({ copyText }) => copyText(text),
          () => false,
        ),
      say,
      tell: (key, tone) => say(view?.panel?.strings[key] ?? '', tone),
      adopt: (answer) => board.adopt(ticket, answer),
      complain,
      press: () => crypto.randomUUID(),
    });

  const draw = (): void => {
    if (!view) return;
    const { ticket } = view;
    const its = hands.get(ticket) ?? handsOf(ticket);
    hands.set(ticket, its);
    drawView(places, view, {
      words,
      hands: its,
      now: Date.now(),
      said,
      press: () => void board.press(),
    });
  };

  const reopen = async (): Promise<void> => {
    opening += 1;
    const mine = opening;
    const opened = await readTicket(client, navigator.language);
    if (mine !== opening) return;
    if (!opened) {
      view = null;
      board.close();
      drawOutside(places, words);
      return;
    }
    viewer.locale = opened.locale;
    document.documentElement.lang = opened.locale;
    board.open(opened.ticket, opened.person);
    words = await loadWords(opened.locale);
    draw();
  };

  listenTo(client, {
    opened: () => void reopen(),
    news: () => board.news(),
    wake: () => board.wake(),
    sends: replyGate(() => view?.page === 'panel' && !view.strict, {
      client,
      check: (text) =>
        ask<ReplyAnswer>('checkReply', { ticket_id: board.ticket() ?? '', ...viewer }, { text }),
      warn: (text) => say(text, 'warning'),
      words: () => words,
      later,
    }),
  });
  // the seconds that are left, and the minutes that have gone by
  setInterval(() => view?.trouble && draw(), 1_000);
  followHeight(places.main.parentElement ?? places.main, client);
  await reopen();
};
