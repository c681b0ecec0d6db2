import type { ReplyAnswer } from '../../wire.ts';
import type { Answer } from './ask-service.ts';
import { clip } from './clip.ts';
import type { FreshClient, FreshEvent } from './client.ts';
import { toText } from './to-text.ts';
import type { Words } from './words.ts';

/** The longest that somebody who sends a reply is kept from sending it by a look; three seconds together with what loads this. */
const PATIENCE_MS = 2_000;

/** What a reply that is about to be sent is looked at with. */
export interface ReplyGuard {
  client: Pick<FreshClient, 'interface'>;
  /** Asks the service. */
  check: (text: string) => Promise<Answer<ReplyAnswer>>;
  /** Says a warning in full: the helpdesk's question has room for 100 characters. */
  warn: (text: string) => void;
  words: () => Words;
  /** What a person reads in markup. */
  plain?: (html: string) => string;
  later: (milliseconds: number, call: () => void) => () => void;
}

const NAMES = ['body', 'text', 'html', 'content', 'message'];

/** The reply in what the event brings along; which field holds it is not told anywhere. */
export const replyIn = (data: unknown): string => {
  if (typeof data === 'string') return data;
  if (typeof data !== 'object' || data === null) return '';
  const found = NAMES.map((name): unknown => Reflect.get(data, name)).find(
    (value) => typeof value === 'string',
  );
  return typeof found === 'string' ? found : replyIn(Reflect.get(data, 'data'));
};

const isYes = (answer: unknown, send: string): boolean => {
  const label: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'message') : answer;
  return label === send || label === 'Save';
};

/**
 * Looks at a reply before it goes out, and asks when it announces what was done already. A hint and no gate: without an
 * answer in time it goes out. While the question is open it is held back no longer than three seconds; sent again after a
 * yes, it goes out without a question.
 */
export const guardReply = (guard: ReplyGuard): ((event: FreshEvent) => void) => {
  const { plain = toText } = guard;
  const agreed = new Set<string>();

  const warningsOf = async (text: string): Promise<{ id: string; text: string }[]> => {
    const { value } = await guard.check(text);
    const found = value?.state === 'checked' ? value.check.warnings : [];
    return found.filter(({ id }) => !agreed.has(id));
  };

  const confirm = async (text: string): Promise<boolean> => {
    const { before, send, back } = guard.words();
    const answer = await guard.client.interface.trigger('showConfirm', {
      title: before,
      message: clip(text, 100),
      saveLabel: send,
      cancelLabel: back,
    });
    return isYes(answer, send);
  };

  const isWanted = async (text: string, asked: () => void): Promise<boolean> => {
    const warnings = await warningsOf(text);
    if (warnings.length === 0) return true;
    asked();
    const said = warnings.map((warning) => warning.text).join(' ');
    guard.warn(said);
    const wanted = await confirm(said);
    if (wanted) for (const { id } of warnings) agreed.add(id);
    return wanted;
  };

  return ({ helper }) => {
    let open = true;
    let asking = false;
    const finish = (goes: boolean): void => {
      if (open && goes) helper.done();
      else if (open) helper.fail(guard.words().held);
      open = false;
      stop();
    };
    const stop = guard.later(PATIENCE_MS, () => finish(!asking));
    const text = plain(replyIn(helper.getData())).trim();
    if (text === '') {
      finish(true);
      return;
    }
    isWanted(text, () => {
      asking = open;
    }).then(finish, () => finish(!asking));
  };
};
