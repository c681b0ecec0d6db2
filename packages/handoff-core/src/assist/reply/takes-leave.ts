import { CLOSING, IDENTIFIES } from '../../brief/cues.ts';
import { isQuestion, statesWish } from '../../brief/rank-sentence.ts';
import { sentenceSpans } from '../../brief/sentences.ts';

/** Thanks for what is still to come is a yes. */
const ACCEPTS =
  /\b(?:would be|please|yes|go ahead|wäre|bitte|ja|gerne|sería|por favor|serait|s'il vous|oui|sarebbe|per favore|seria|zou|graag)\b|(?<!\p{L})(?:sí|sì|sim)(?!\p{L})/iu;
const THANKS =
  /\b(?:thanks|thank you|thx|cheers|bye|goodbye|danke|dank|tschüss|gracias|adiós|merci|au revoir|grazie|arrivederci|obrigad[oa]|tchau|bedankt|dag)\b/iu;

/** Whether a turn leaves nothing to answer: it thanks or takes leave and neither asks, tells nor accepts anything. */
export const takesLeave = (text: string): boolean => {
  if (ACCEPTS.test(text) || !(THANKS.test(text) || CLOSING.test(text))) return false;
  return sentenceSpans(text).every(({ start, end }) => {
    const sentence = text.slice(start, end);
    return (
      !isQuestion(sentence) &&
      !/\d/.test(sentence) &&
      !IDENTIFIES.test(sentence) &&
      (CLOSING.test(sentence) || !statesWish(sentence))
    );
  });
};
