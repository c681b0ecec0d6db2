import type { Words } from './words.ts';

export const words: Words = {
  loading: 'Carregando o resumo',
  retry: 'Tentar de novo',
  none: [
    'Sem transferência da IA',
    'Quando um agente de IA atuar neste ticket, o resumo aparecerá aqui.',
  ],
  signIn: ['Entre para ver o resumo', 'Clique em “Authorize” neste aplicativo e tente de novo.'],
  setup: ['Não conectado', 'Um administrador deve verificar as configurações deste aplicativo.'],
  away: ['O resumo está inacessível', 'O ticket em si não é afetado.'],
  outside: 'Abra isto em um ticket do Freshdesk',
  busy: ['Aguarde um momento', 'Muitas pessoas estão consultando resumos.'],
  soon: 'De novo em {n} s',
  stale: 'Conexão perdida. Atualizado há {n} min.',
  strict: 'Você vê a versão mais cautelosa. Clique em “Authorize” neste aplicativo para ver a sua.',
  news: 'Algo mudou neste ticket.',
  before: 'Já foi feito?',
  send: 'Enviar',
  back: 'Voltar',
  held: 'Ainda não enviado. Se estiver certo, envie de novo.',
};
