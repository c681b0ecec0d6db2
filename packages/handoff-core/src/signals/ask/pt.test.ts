import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('a wish for a human in Portuguese', () => {
  it.each([
    'Quero falar com um humano.',
    'Posso falar com uma pessoa de verdade?',
    'Me passa para um atendente.',
    'Transfira-me para um agente, por favor.',
    'Pode me transferir para alguém?',
    'Preciso de um atendente humano.',
    'Gostaria de falar com o seu supervisor.',
    'Tem alguém com quem eu possa falar?',
    'Prefiro ser atendido por uma pessoa.',
    'Não quero falar com um robô, quero uma pessoa.',
    'Se você não consegue ajudar, me transfira para um atendente.',
    'Por que não posso falar com uma pessoa?',
    'Me coloca em contato com um representante.',
    'Exijo falar com o gerente.',
    'Quero que um atendente me ligue.',
    'Encaminhe-me para um humano.',
    'atendente por favor',
  ])('hears an ask in: %s', (text) => {
    expect(readAsk(text, 'pt').label).toBe('ask');
  });

  it.each(['Sim', 'Sim, pode ser.', 'Claro, obrigada.', 'Sim, me transfira.', 'Pode, por favor'])(
    'takes for a yes, only after an offer: %s',
    (text) => {
      expect(readAsk(text, 'pt', true).label).toBe('accept_offer');
      expect(readAsk(text, 'pt').label).not.toBe('accept_offer');
    },
  );

  it.each([
    'Pode escalar o meu caso?',
    'Por favor, escale isso.',
    'Poderia verificar com o seu supervisor?',
    'Talvez o gerente possa abrir uma exceção.',
    'Mais alguém poderia me ajudar?',
  ])('hears a soft ask in: %s', (text) => {
    expect(readAsk(text, 'pt').label).toBe('soft_escalate');
  });

  it.each([
    'Não quero ser transferido.',
    'Não me passe para ninguém.',
    'Não precisa me transferir.',
    'Prefiro não falar com um atendente.',
    'Não preciso de um agente.',
    'Não desejo falar com outra pessoa.',
    'Sem transferência, por favor.',
    'Não é necessário me encaminhar para um humano.',
    'Em vez de me transferir, verifique de novo.',
    'Não me transfira.',
    'Não quero falar com mais ninguém.',
  ])('hears a refusal in: %s', (text) => {
    expect(readAsk(text, 'pt').label).toBe('refuse_transfer');
  });

  it.each([
    'Ontem falei com um atendente.',
    'O atendente me disse que era grátis.',
    'O bilhete vale para quantas pessoas?',
    'Sou agente de viagens.',
    'O atendimento de vocês foi muito gentil.',
    'Outra pessoa pode viajar comigo?',
    'Primeiro preciso falar com a minha esposa.',
    'Qual é o nome do atendente que me ligou?',
    'Meu gerente reservou a viagem.',
    'Posso transferir a passagem para a minha irmã?',
    'Disseram para eu falar com um agente no aeroporto.',
  ])('hears no wish in: %s', (text) => {
    expect(readAsk(text, 'pt').label).toBe('none');
  });
});
