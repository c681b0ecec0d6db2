import { word } from './announcing.ts';
import type { Announcing } from './announcing.ts';

/** French. */
export const fr: Announcing = {
  named: {
    refund: word(String.raw`rembours\p{L}*|recrédit\p{L}*`),
    cancellation: word(String.raw`annul\p{L}*|résili\p{L}*`),
    return_label: word(String.raw`(?:étiquette|bon|bordereau)s? (?:de |d['’])retour`),
    replacement: word(String.raw`remplac\p{L}*|renvoy\p{L}*|renvoi\p{L}*|réexpédi\p{L}*`),
    credit: word(
      String.raw`(?:un|votre|cet|l['’]) ?avoir|bons? d['’]achat|geste commercial|crédit\p{L}*`,
    ),
    address: word(
      String.raw`adresse.{0,40}(?:modifi|chang|corrig)\p{L}*|(?:modifi|chang|corrig|mett|mis)\p{L}* .{0,40}adresse`,
    ),
    booking: word(
      String.raw`(?:modifi|chang|déplac|report)\p{L}* .{0,40}(?:réservation|vol|rendez-vous)|(?:réservation|vol) .{0,40}(?:modifi|chang|déplac|report)\p{L}*`,
    ),
    reset_link: word(String.raw`réinitialis\p{L}*`),
  },
  announces: word(
    String.raw`je|j['’]\p{L}+|nous (?:vous )?\p{L}{2,}ons|on va|vous (?:allez|serez|recevrez|recevez)|(?:vous )?sera|seront|va être|vient d['’]être`,
  ),
  onlyTells: word(
    String.raw`(?:a|ont|avez|avait|avaient) (?:bien |déjà )?(?:été|\p{L}+[ée]e?s?)|déjà|ne|n['’]\p{L}+|pas|jamais|aucun\p{L}*|sans|si|s['’]il\p{L}*|lorsque?|une fois|quand|dès (?:réception|que|l[ae]|votre|son)|après|vois|voyons|confirm\p{L}*|vérifi\p{L}*|renseign\p{L}*|regard\p{L}*|consult\p{L}*|transmet\p{L}*|compren\p{L}*|désolé\p{L}*|espèr\p{L}*|attend\p{L}*|regrett\p{L}*|excus\p{L}*|appara\p{L}*|arriv\p{L}*|délai\p{L}*|compter|souhait\p{L}*|pouv\p{L}+|pourr\p{L}*|pouvez|était|étaient`,
  ),
};
