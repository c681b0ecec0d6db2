import { word } from './announcing.ts';
import type { Announcing } from './announcing.ts';

/** Spanish. */
export const es: Announcing = {
  named: {
    refund: word(String.raw`reembols\p{L}*|devoluci[oó]n|devolver\p{L}*|devuelv\p{L}*`),
    cancellation: word(String.raw`cancel\p{L}*|anul\p{L}*`),
    return_label: word(String.raw`etiqueta de (?:devolución|retorno)`),
    replacement: word(String.raw`reemplaz\p{L}*|reenv\p{L}*`),
    credit: word(String.raw`abon\p{L}{1,4}|crédito|vale`),
    address: word(String.raw`(?:cambi|actuali[zc])\p{L}+ .{0,40}direcci[oó]n`),
    booking: word(String.raw`(?:cambi|modifi[cq])\p{L}+ .{0,40}(?:reserva|vuelo)`),
    reset_link: word(String.raw`restable\p{L}+`),
  },
  announces: word(
    String.raw`voy|vamos|he|hemos|recibir[aá]s?|ser[aá]|\p{L}{2,}(?:ar|er|ir)(?:é|emos|á)|\p{L}{2,}[ac]emos|le \p{L}+(?:o|é|amos)`,
  ),
  onlyTells: word(
    String.raw`no|nunca|fue|fueron|sido|ya|si|cuando|veo|vemos|confirm\p{L}*|verific\p{L}*|compr(?:ob|ueb)\p{L}*|lleg\p{L}*|tard\p{L}*`,
  ),
};
