import type { LanguageTalks } from './language-talks.ts';

/** Portuguese. */
export const pt: LanguageTalks = {
  language: 'pt',
  refusal: 'Não quero falar com um atendente.',
  talks: {
    anger: [
      'Estou há três semanas à espera do técnico.',
      'AI: O agendamento será enviado por e-mail.',
      'Dizem sempre a mesma coisa. Isto é inaceitável, estou muito irritada.',
      'AI: Lamentamos o incómodo.',
      'É uma vergonha. O pior atendimento que já tive, um descaso total com o cliente.',
    ],
    ask: [
      'Boa tarde, tenho uma dúvida sobre o meu empréstimo.',
      'AI: Diga.',
      'É um assunto delicado, gostaria de falar com um atendente, por favor.',
    ],
    topic: [
      'Quero encerrar a minha conta.',
      'AI: Posso encerrar agora.',
      'Sim, e com base na LGPD exijo a exclusão de todos os meus dados pessoais.',
    ],
    noProgress: [
      'O aplicativo não abre.',
      'AI: Reinicie o celular.',
      'Continua sem funcionar.',
      'AI: Reinstale o aplicativo.',
      'não adiantou',
      'AI: Limpe o cache.',
      'continua o mesmo erro',
    ],
    mockPraise: [
      'A mesa chegou sem pernas.',
      'AI: Parabéns pela compra!',
      'Que maravilha, uma mesa sem pernas, nota dez.',
      'AI: Obrigado!',
      'Obrigado por nada. Que atendimento ridículo.',
    ],
    harmless: [
      'Olá, sou agente de viagens e o meu cliente é advogado. Preciso do recibo da reserva 12.',
      'AI: Claro, envio para o e-mail da agência?',
      'Sim, por favor. Aliás, desculpe, envie para o meu.',
      'AI: Enviado.',
      'Muito obrigada!',
    ],
  },
};
