import type { Copy } from './copy/copy.ts';

/** What a host can do with a panel. */
export interface Host {
  name: string;
  /** Narrowest width in CSS pixels. */
  width: number;
  /** What a host may lack is here as soon as there are words for it in every language. */
  can: Readonly<Record<Always, true> & Record<'insert_note', boolean>>;
  /** Connector whose macros the host's editor takes by id; null where it takes none. */
  macrosOf: string | null;
}
type Always = 'draw_curve' | 'fold' | 'colour' | 'live_update' | 'jump_to_turn';

const everything = {
  draw_curve: true,
  fold: true,
  colour: true,
  live_update: true,
  jump_to_turn: true,
  insert_note: true,
} as const satisfies Host['can'];

/** Hosts that are known. An unknown one is treated as the plainest. */
export const HOSTS: Readonly<Record<string, Host>> = {
  zendesk: { name: 'zendesk', width: 258, can: everything, macrosOf: 'zendesk' },
  web: {
    name: 'web',
    width: 320,
    can: { ...everything, insert_note: false },
    macrosOf: null,
  },
};

const PLAINEST: Host = {
  name: 'unknown',
  width: 258,
  can: { ...everything, insert_note: false },
  macrosOf: null,
};

/** The capabilities of a host by name. */
export const hostFor = (name: string): Host =>
  Object.hasOwn(HOSTS, name) ? (HOSTS[name] ?? PLAINEST) : PLAINEST;

/** What this host can't show as meant, each in a sentence of the viewer's language. */
export const degradedOn = (host: Host, { say, punctuation }: Copy): string[] =>
  host.can.insert_note ? [] : [`${say.cannotInsert}${punctuation.stop}`];
