import { refused } from './refused.ts';
import type { Refused } from './refused.ts';

type Options = Readonly<Record<string, unknown>>;

const MOST_TITLE = 30;
const MOST_MESSAGE = 100;
const MOST_LABEL = 11;
const TONES = new Set(['info', 'success', 'warning', 'danger', 'alert']);

/** What can be clicked on a ticket by `trigger('click', {id})`. */
const CLICKABLE = new Set([
  'reply',
  'openNote',
  'note',
  'forward',
  'timer',
  'expandConversation',
  'ticket',
]);

const textFault = (options: Options, name: string, most: number, needed = false): string | null => {
  const value = options[name];
  if (value === undefined || value === null) return needed ? `${name} is missing` : null;
  if (typeof value !== 'string' || (needed && value === '')) return `${name} is no text`;
  return value.length > most ? `${name} is longer than ${most} characters` : null;
};

const firstOf = (...faults: readonly (string | null)[]): string | null =>
  faults.find((fault) => fault !== null) ?? null;

const notify = (options: Options): string | null =>
  firstOf(
    TONES.has(String(options['type'])) ? null : 'type is none of the known ones',
    textFault(options, 'title', MOST_TITLE),
    textFault(options, 'message', MOST_MESSAGE, true),
  );

const confirm = (options: Options): string | null =>
  firstOf(
    textFault(options, 'title', MOST_TITLE),
    textFault(options, 'message', MOST_MESSAGE, true),
    textFault(options, 'saveLabel', MOST_LABEL),
    textFault(options, 'cancelLabel', MOST_LABEL),
  );

const RULES: Readonly<Record<string, (options: Options) => string | null>> = {
  showNotify: notify,
  showConfirm: confirm,
  click: (options) =>
    CLICKABLE.has(String(options['id'])) ? null : `nothing here is called ${String(options['id'])}`,
  setValue: (options) =>
    typeof options['id'] === 'string' && 'value' in options ? null : 'id or value is missing',
};

/** Why a trigger of the interface is not taken; null when it is. */
export const refuseTrigger = (name: unknown, options: unknown): Refused | null => {
  const rule = typeof name === 'string' && Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (!rule) return refused(400, `trigger ${String(name)} is not known here`);
  if (typeof options !== 'object' || options === null) return refused(400, 'options are no object');
  const fault = rule(options as Options);
  return fault === null ? null : refused(400, fault);
};
