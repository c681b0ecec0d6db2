/** What a host can do with a panel; each `false` carries its reason. */
export interface Host {
  name: string;
  /** Narrowest width in CSS pixels. */
  width: number;
  can: Record<Capability, true | string>;
  /** Connector whose macros the host's editor takes by id; null where it takes none. */
  macrosOf: string | null;
}
type Capability = 'draw_curve' | 'fold' | 'colour' | 'live_update' | 'jump_to_turn' | 'insert_note';

const everything: Host['can'] = {
  draw_curve: true,
  fold: true,
  colour: true,
  live_update: true,
  jump_to_turn: true,
  insert_note: true,
};

/** Hosts that are known. An unknown one is treated as the plainest. */
export const HOSTS: Readonly<Record<string, Host>> = {
  zendesk: { name: 'zendesk', width: 258, can: everything, macrosOf: 'zendesk' },
  web: {
    name: 'web',
    width: 320,
    can: { ...everything, insert_note: 'A page outside the helpdesk has no note to insert into.' },
    macrosOf: null,
  },
};

const PLAINEST: Host = {
  name: 'unknown',
  width: 258,
  can: { ...everything, insert_note: 'This host is not known, so nothing is inserted into it.' },
  macrosOf: null,
};

/** The capabilities of a host by name. */
export const hostFor = (name: string): Host =>
  Object.hasOwn(HOSTS, name) ? (HOSTS[name] ?? PLAINEST) : PLAINEST;

/** What this host can't show as meant, each in a sentence. */
export const degradedOn = (host: Host): string[] =>
  Object.values(host.can).filter((verdict): verdict is string => verdict !== true);
