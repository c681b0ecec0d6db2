import type { RoutingCopy } from './routing-copy.ts';

/** Portuguese. */
export const routing: RoutingCopy = {
  goes: (queue) => `Vai para ${queue}`,
  because: {
    conditions: (list) => `de acordo com ${list}`,
    condition: {
      intent: 'a intenção',
      language: 'o idioma',
      reason: 'o motivo',
      plan: 'o plano do cliente',
      when: 'uma condição da política',
    },
    route: 'por uma regra de roteamento',
    default: 'por padrão',
    fallback: (queue) => `no lugar de ${queue}`,
  },
  field: {
    priority: 'Prioridade',
    tier: 'Nível de suporte',
    passed: 'Descartadas',
    runnerUp: 'Próxima opção',
    offered: 'Oferecido ao cliente',
  },
  priority: { low: 'baixa', normal: 'normal', high: 'alta', urgent: 'urgente' },
  why: {
    later: 'vem depois',
    closed: 'fechada',
    full: 'cheia',
    nobody_there: 'não há ninguém',
    skills: 'falta uma habilidade',
    language: 'não fala o idioma',
    tier: 'nível baixo demais',
    is_fallback: 'apenas substitui',
  },
  notTaken: (queue, why) => `${queue} (${why})`,
  offered: {
    now: 'há pessoas disponíveis',
    queue: 'aberto, não se sabe se há alguém livre',
    callback: 'ninguém pode assumir, foi oferecida uma ligação de volta',
    email: 'ninguém pode assumir, foi oferecida uma resposta por e-mail',
    later: 'ninguém pode assumir, fica na lista',
  },
  minutes: (format, low, high) =>
    low === high || low === 0
      ? `até ${format.number(high, 0)} min`
      : `de ${format.number(low, 0)} a ${format.number(high, 0)} min`,
  opens: (at) => `abre ${/^\d\d:\d\d$/.test(at) ? 'às' : 'em'} ${at}`,
};
