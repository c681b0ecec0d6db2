import { word } from './announcing.ts';
import type { Announcing } from './announcing.ts';

/** Portuguese. */
export const pt: Announcing = {
  named: {
    refund: word(
      String.raw`reembols\p{L}*|estorn\p{L}*|ressarc\p{L}*|devol[uv]\p{L}* .{0,30}(?:dinheiro|valor|quantia|R\$|€)`,
    ),
    cancellation: word(String.raw`cancel\p{L}*`),
    return_label: word(String.raw`(?:etiqueta|código) de (?:devolução|retorno|postagem)`),
    replacement: word(String.raw`substitu\p{L}*|troc(?:a|ar|arei|amos|aremos|o)|reenvi\p{L}*`),
    credit: word(String.raw`créditos?|credit\p{L}+|cupo[mn]\p{L}*|vouchers?|um vale|vale-\p{L}+`),
    address: word(
      String.raw`endereço .{0,40}(?:alter|atualiz|mud|corrig)\p{L}*|(?:alter|atualiz|mud|corrig)\p{L}* .{0,40}endereço`,
    ),
    booking: word(
      String.raw`remarc\p{L}*|reagend\p{L}*|(?:alter|mud)\p{L}* .{0,40}(?:reserva|voo)`,
    ),
    reset_link: word(String.raw`redefin\p{L}+|link .{0,30}senha`),
  },
  announces: word(
    String.raw`eu|vou|vamos|irei|iremos|estou|estamos|acab(?:ei|amos)|fiz|fizemos|farei|faremos|\p{L}{2,}(?:ar|er|ir)(?:ei|emos|á|ão)|será|serão|você vai receber|\p{L}{3,}ei`,
  ),
  onlyTells: word(
    String.raw`foi|foram|sido|não|nunca|nenhum\p{L}*|sem|se (?:o|a|os|as|você|houver|for|não|quiser|preferir|precisar|ainda)|caso|quando|assim que|após|depois|vejo|vemos|confirm\p{L}*|verific\p{L}*|consult\p{L}*|encaminh\p{L}*|cheg\p{L}*|demor\p{L}*|prazo|entend\p{L}*|compreend\p{L}*|lament\p{L}*|desculp\p{L}*|apare\p{L}*|dúvidas?|já (?!estou)(?:foi|est\p{L}+ (?:com|no|na)|\p{L}+(?:ou|aram|eu|iu))`,
  ),
};
