import type { StateWords } from './words.ts';

export const words: StateWords = {
  loading: 'Carregando o resumo',
  retry: 'Tentar de novo',
  states: {
    none: {
      title: 'Nenhuma transferência da IA neste ticket',
      text: 'Assim que um agente de IA atuar nesta conversa, o resumo aparecerá aqui.',
    },
    expired: {
      title: 'Seu acesso expirou',
      text: 'Recarregue os aplicativos ou a página para ver o resumo de novo.',
    },
    denied: {
      title: 'Você não tem acesso a este ticket',
      text: 'Fale com o administrador se você precisar do resumo.',
    },
    unreachable: {
      title: 'Não é possível acessar o resumo agora',
      text: 'O ticket em si não é afetado.',
    },
    outside: {
      title: 'Esta página pertence a um ticket do Zendesk',
      text: 'Abra um ticket e olhe a coluna de aplicativos.',
    },
    'not-paired': {
      title: 'Esta conta ainda não está vinculada',
      text: 'Um administrador a vincula na configuração do Baton; depois, recarregue os aplicativos.',
    },
    signature: {
      title: 'Não foi possível verificar esta página',
      text: 'Recarregue os aplicativos. Se continuar assim, informe este número ao administrador.',
    },
    'no-agent': {
      title: 'Sua conta não pode ver resumos',
      text: 'Eles são para agentes e administradores ativos. Se você é um deles, fale com o administrador.',
    },
  },
  stale: { title: 'Conexão perdida', text: 'Este é o último resumo conhecido. ' },
  closed: {
    title: 'Este ticket está fechado',
    text: 'O resumo pode ser lido; nada mais pode ser alterado.',
  },
  request: ' Solicitação: ',
};
