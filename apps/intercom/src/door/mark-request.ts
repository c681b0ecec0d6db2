import { placeOf } from '../canvas/place-id.ts';
import type { Verb } from '../canvas/place-id.ts';
import { blockOf } from '../views/block-of.ts';
import { editOf, restoreOf } from '../views/edit-typed.ts';
import { ratingOf } from '../views/feedback-typed.ts';
import { wishOf } from '../views/privacy-typed.ts';
import type { ActRequest, PressedOn, Typo } from './act-request.ts';

const rate = ({ panel, inputs, words }: PressedOn): ActRequest | Typo | null => {
  const rating = blockOf(panel, 'feedback')?.rating;
  if (!rating) return null;
  const draft = ratingOf(inputs, rating, words);
  if (!draft.ok) return { typo: draft.text };
  return {
    send: (client) => client.rate(panel.conversationId, draft.value),
    done: { text: rating.thanks },
    place: placeOf('home'),
  };
};

const edit = (restores: boolean, on: PressedOn): ActRequest | Typo | null => {
  const { panel, inputs, words, act } = on;
  const form = blockOf(panel, 'feedback')?.edit;
  if (!form) return null;
  const draft = restores ? restoreOf(act.key, words) : editOf(inputs, act.key, form, words);
  // The form knows by its key which version was written over, and what stood in it.
  const again = placeOf('edit', restores ? null : act.key);
  if (!draft.ok) return { typo: draft.text, again };
  return {
    send: (client) => client.saveEdit(panel.conversationId, draft.value),
    done: restores ? 'restored' : 'saved',
    place: placeOf('home'),
    again,
  };
};

const reveal = ({ panel, inputs, words }: PressedOn): ActRequest | Typo | null => {
  const question = blockOf(panel, 'privacy')?.reveal;
  if (!question) return null;
  const wish = wishOf(inputs, question, words);
  if (!wish.ok) return { typo: wish.text };
  return {
    send: (client) => client.reveal(panel.conversationId, wish.value),
    done: 'shown',
    place: placeOf('privacy'),
  };
};

const note = ({ panel, act, run }: PressedOn): ActRequest | null => {
  const { key } = act;
  if (key !== 'next_step' && key !== 'reply') return null;
  return {
    send: (client) => client.leaveNote(panel.conversationId, { kind: key, run }),
    done: 'noteAdded',
    place: placeOf(key === 'reply' ? 'assist' : 'home'),
  };
};

/** What somebody says about the brief, has shown of it, or puts into the conversation. */
export const markRequest = (verb: Verb, on: PressedOn): ActRequest | Typo | null => {
  const { conversationId } = on.panel;
  switch (verb) {
    case 'rate':
      return rate(on);
    case 'save_edit':
      return edit(false, on);
    case 'restore_edit':
      return edit(true, on);
    case 'reveal':
      return reveal(on);
    case 'hide':
      return {
        send: (client) => client.hide(conversationId),
        done: 'hidden',
        place: placeOf('privacy'),
      };
    case 'add_note':
      return note(on);
    default:
      return null;
  }
};
