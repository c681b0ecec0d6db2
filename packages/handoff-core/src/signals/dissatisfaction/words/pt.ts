import type { DissatisfactionWords } from './dissatisfaction-words.ts';

/** Portuguese. */
export const pt: DissatisfactionWords = {
  rejects: `não gosto, não gostei, não me agrada, não me interessa, não tenho interesse, não me serve, não serve, não quero, não queria, não o quero, não preciso,
    não acho, não creio, não penso, não funciona, não funcionou, não dá, não deu certo, não está certo, não está bem, não está correto, não é isso, não era isso,
    não é o que, não foi o que, não é verdade, não ajuda, não me ajuda, não ajudou, não resolve, não resolveu, não basta, não adianta, não muito, não tão,
    não realmente, não agora, agora não, ainda não, hoje não, por enquanto não, não para mim, odeio, odiei, chato, chata, demais, caro demais, muito caro,
    muito cara, muito longe, muito tarde, muito cedo, muito lento, que pena, talvez mais tarde, talvez depois, outra hora, esquece, esqueça, deixa pra lá,
    deixe pra lá, desisto, não faz sentido, infelizmente, nunca mais, decepcionado, decepcionada, inaceitável, de jeito nenhum`,
  wantsOther: `em vez, ao invés, no lugar, outro, outra, outros, outras, diferente, diferentes, trocar, mudar, alterar, mudança, alternativa, alternativas,
    de novo, novamente, outra vez, tente de novo, mais tarde, mais cedo, mais barato, mais barata, mais perto, menor, maior, mais rápido, melhor, prefiro, preferia,
    preferiria`,
  hesitates: `mas, talvez, quem sabe, suponho, acho que, hm, hmm, eh, não tenho certeza, não sei, tem certeza, será que, embora, na verdade, sério`,
  regrets: `desculpe, desculpa, desculpem, perdão, me desculpe, sinto muito, lamento, minhas desculpas`,
  knows: `já, nunca chegou, nunca recebi, nunca ouvi, nunca vi, já conheço, ainda não recebi`,
  agrees: `sim, claro, com certeza, certo, isso, isso mesmo, exato, exatamente, correto, ok, okay, tá, tá bom, está bem, tudo bem, beleza, por favor, pode ser,
    perfeito, combinado, de acordo, bem`,
  parts: `é tudo, isso é tudo, é só isso, só isso, era só isso, mais nada, nada mais, não obrigado, não obrigada,
    tchau, até logo, até mais, adeus, bom fim de semana, obrigado por, obrigada por, obrigado pela, obrigada pela,
    obrigado pelo, obrigada pelo`,
  fails: `desculpe, desculpas, sinto muito, lamento, lamentamos, infelizmente, lamentavelmente, não posso, não pude, não podemos, não consigo, não consegui,
    não conseguimos, não é possível, não foi possível, impossível, falhou, falha, erro, não deu certo, não sou capaz, receio`,
  lacks: `não há, não tem, não temos, não tenho, não existe, não existem, não está disponível, não estão disponíveis, não disponível, indisponível, esgotado, esgotada,
    lotado, lotada, não oferece, não possui, nenhum, nenhuma, não encontrei, não encontramos, não é permitido, não é, não são, não se`,
  harmless: `não há problema, não tem problema, sem problema, sem problemas, nenhum problema, não se preocupe, nada mal, não é mau, não hesite, sinto muito ouvir,
    lamento ouvir, por que não, se não, de nada, mais alguma coisa, não faz mal, sem pressa, muito melhor`,
};
