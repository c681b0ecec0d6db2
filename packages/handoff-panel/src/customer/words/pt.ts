import type { CustomerWords } from './customer-words.ts';

/** Portuguese, as far as may be in words that both sides of the ocean use. */
export const pt: CustomerWords = {
  opening: {
    asked: 'Pediu para falar com uma pessoa.',
    upset: 'Lamento o transtorno.',
    sensitive: 'É melhor que uma pessoa veja isto.',
    stuck: 'É melhor que uma pessoa resolva isto.',
  },
  asked: 'Pedi ao nosso pessoal que assuma o seu pedido.',
  askedQueue: 'Pedi ao setor “{queue}” que assuma o seu pedido.',
  there: 'Neste momento há pessoas presentes, mas ainda ninguém confirmou.',
  unknown: 'Ainda não se sabe se há alguém livre.',
  wait: 'Neste momento, uma resposta costuma demorar {estimate}.',
  upTo: 'até {x}',
  away: 'Neste momento ninguém pode assumir o pedido.',
  opens: 'Voltamos a atender {opens}.',
  point: {
    today: 'hoje às {time}',
    tomorrow: 'amanhã às {time}',
    weekday: '{day}, às {time}',
    date: '{day}, às {time}',
  },
  callback: 'Se quiser uma ligação de volta, deixe aqui um número de telefone.',
  email: 'Se quiser uma resposta por e-mail, deixe aqui o seu endereço.',
  later: 'O seu pedido está na lista do atendimento, com tudo o que escreveu.',
  accepted:
    'Uma pessoa do nosso atendimento assumiu o seu pedido. Ela pode ler tudo o que está escrito aqui, por isso não é preciso repetir nada.',
  expired: 'Lamento: até agora ninguém do nosso atendimento pôde assumir o seu pedido.',
  declined: 'Lamento: neste momento o nosso atendimento não pode assumir o seu pedido.',
  failed: 'Lamento: por um motivo técnico não foi possível avisar o nosso atendimento.',
  goOn: 'Continuo aqui: quer continuar comigo, ou prefere que eu pergunte de novo ao atendimento?',
  handedBack:
    'O nosso atendimento terminou a sua parte e estou de novo aqui para ajudar. Não é preciso repetir nada.',
};
