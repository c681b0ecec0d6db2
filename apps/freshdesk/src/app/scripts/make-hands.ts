import type { ActAnswer, ActRequest, ReasoningAnswer, TranscriptAnswer } from '../../wire.ts';
import type { Hands } from '../utils/hands.ts';
import type { Answer, AskService } from './ask-service.ts';
import type { Failure } from './read-failure.ts';
import type { Say } from './say.ts';
import type { Trouble } from './ticket-board.ts';

/** What the hands of one ticket hold. */
export interface HandsOf {
  ticket: string;
  ask: AskService;
  /** Goes with each request. */
  viewer: Record<string, string>;
  /** Whether this ticket still is the one that is shown. */
  isShown: () => boolean;
  insert: (editor: 'reply' | 'note', text: string) => Promise<boolean>;
  copy: (text: string) => Promise<boolean>;
  say: Say;
  /** Says something in the words of the panel. */
  tell: (key: 'copied' | 'commandFailed', tone: 'info' | 'warning') => void;
  adopt: (answer: ActAnswer) => void;
  /** Nothing is shown otherwise, but said. */
  complain: (why: Trouble) => void;
  /** A new id each time. */
  press: () => string;
}

/** How soon something that was not answered may be asked again, in seconds, where nobody said. */
const SOON = 60;

/** What the panel of one ticket may ask for. */
export const makeHands = (its: HandsOf): Hands => {
  const context = { ticket_id: its.ticket, ...its.viewer };

  const unanswered = ({ why }: Failure): { state: 'sign-in' | 'unavailable' } => {
    its.complain(why === 'refused' ? 'signIn' : why);
    return { state: why === 'refused' ? 'sign-in' : 'unavailable' };
  };

  /** Sent twice where no answer came, as the same press: it is done once. */
  const send = async (request: ActRequest): Promise<Answer<ActAnswer>> => {
    const first = await its.ask<ActAnswer>('act', context, request);
    return first.failure?.why === 'away' ? its.ask('act', context, request) : first;
  };

  const page = async <T>(
    template: string,
    after: number,
  ): Promise<T | ReturnType<typeof unanswered>> => {
    const { value, failure } = await its.ask<T>(template, { ...context, after: String(after) });
    return failure ? unanswered(failure) : value;
  };

  const copy = async (text: string): Promise<boolean> => {
    const isCopied = await its.copy(text);
    if (!isCopied) its.tell('commandFailed', 'warning');
    return isCopied;
  };

  /** Not into the editor of another ticket that was opened meanwhile; what no editor takes is copied. */
  const insert = async (editor: 'reply' | 'note', text: string): Promise<boolean> => {
    if (its.isShown() && (await its.insert(editor, text))) return true;
    if (await copy(text)) its.tell('copied', 'info');
    return false;
  };

  return {
    async act(act) {
      const { value, failure } = await send({ act, press: its.press() });
      if (failure) return { ...unanswered(failure), pace: { again: SOON } };
      // what is shown and typed stays until they have signed in again
      if (value.state === 'sign-in') its.complain('signIn');
      else its.adopt(value);
      return value;
    },
    transcript: (after) => page<TranscriptAnswer>('getTranscript', after),
    reasoning: (after) => page<ReasoningAnswer>('getReasoning', after),
    insertReply: (text) => insert('reply', text),
    insertNote: (text) => insert('note', text),
    copy,
    say: its.say,
  };
};
