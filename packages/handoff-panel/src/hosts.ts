import type { Copy } from './copy/copy.ts';
import type { Lack } from './copy/host-lacks.ts';

/** What a host may or may not be able to do. */
type Ability = Lack | 'insert_note';

/** What a host can do with a panel. */
export interface Host {
  name: string;
  /** Narrowest width in CSS pixels. */
  width: number;
  /** What a host may lack is here as soon as there are words for it in every language. */
  can: Readonly<Record<Ability, boolean>>;
  /** Without being told of changes it looks for them every few minutes. */
  looksAgain?: true;
  /** What people there call what they work on. */
  calls: 'ticket' | 'conversation';
  /** Connector whose macros the host's editor takes by id; null where it takes none. */
  macrosOf: string | null;
}

const everything = {
  draw_curve: true,
  fold: true,
  colour: true,
  live_update: true,
  jump_to_turn: true,
  insert_note: true,
  save_report: true,
} as const satisfies Host['can'];

/** Hosts that are known. An unknown one is treated as the plainest that draws for itself. */
export const HOSTS: Readonly<Record<string, Host>> = {
  zendesk: {
    name: 'zendesk',
    width: 258,
    can: everything,
    calls: 'ticket',
    macrosOf: 'zendesk',
  },
  web: {
    name: 'web',
    width: 320,
    can: { ...everything, insert_note: false },
    calls: 'ticket',
    macrosOf: null,
  },
  // Intercom draws: an app hands it texts, lists and forms, and is asked again when somebody presses.
  intercom: {
    name: 'intercom',
    width: 300,
    can: {
      draw_curve: false,
      fold: false,
      colour: false,
      live_update: false,
      jump_to_turn: false,
      insert_note: false,
      // Its canvas leads to the page that has it.
      save_report: true,
    },
    calls: 'conversation',
    macrosOf: null,
  },
  // Everybody in a Freshdesk account shares fifty requests a minute: a panel looks again when it may, and loads no files.
  freshdesk: {
    name: 'freshdesk',
    width: 300,
    can: { ...everything, live_update: false, save_report: false },
    looksAgain: true,
    calls: 'ticket',
    macrosOf: null,
  },
};

const PLAINEST: Host = {
  name: 'unknown',
  width: 258,
  can: { ...everything, insert_note: false },
  calls: 'ticket',
  macrosOf: null,
};

/** The capabilities of a host by name. */
export const hostFor = (name: string): Host =>
  Object.hasOwn(HOSTS, name) ? (HOSTS[name] ?? PLAINEST) : PLAINEST;

/** Most noticed first. */
const LACKS: readonly Lack[] = [
  'live_update',
  'draw_curve',
  'colour',
  'fold',
  'jump_to_turn',
  'save_report',
];

/** What this host can't show as meant, each in a sentence of the viewer's language. */
export const degradedOn = (
  { can, looksAgain }: Host,
  { say, around, punctuation }: Copy,
): string[] =>
  [
    ...LACKS.filter((lack) => !can[lack]).map(
      (lack) => around.lacks[lack === 'live_update' && looksAgain ? 'slow_update' : lack],
    ),
    ...(can.insert_note ? [] : [say.cannotInsert]),
  ].map((sentence) => `${sentence}${punctuation.stop}`);
