import type { PageWords } from './words.ts';

const AGAIN = 'Volte à conversa, atualize o aplicativo e abra o resumo de novo.';

export const words: PageWords = {
  title: 'Resumo completo',
  conversation: 'Conversa {id}',
  print: 'Imprimir',
  loading: 'Abrindo o resumo',
  retry: 'Tentar de novo',
  code: {
    'code-needed': {
      title: 'Digite o código deste link',
      text: 'Este navegador não mostrou nenhum código seu recentemente. Ele aparece ao lado do link, no aplicativo de onde você veio.',
    },
    'other-person': {
      title: 'Este link é de outra pessoa',
      text: 'Outra pessoa foi a última a usar este navegador. Se o link é seu, digite o código que aparece ao lado dele no aplicativo.',
    },
    label: 'Código de seis dígitos',
    submit: 'Abrir o resumo',
    once: 'Você tem uma só tentativa: um código errado encerra o link.',
    malformed: 'O código tem seis dígitos.',
  },
  states: {
    invalid: { title: 'Este link não abre nada', text: `Ele pode estar incompleto. ${AGAIN}` },
    expired: { title: 'Este link expirou', text: `Os links valem por dez minutos. ${AGAIN}` },
    used: { title: 'Este link já foi usado', text: `Cada link vale uma vez. ${AGAIN}` },
    'wrong-code': {
      title: 'Esse não era o código',
      text: `Por segurança, o link não vale mais. ${AGAIN}`,
    },
    denied: {
      title: 'Você não tem acesso a este resumo',
      text: 'Fale com o administrador se você precisar dele.',
    },
    unreachable: {
      title: 'Não é possível acessar o resumo agora',
      text: 'A conversa em si não é afetada.',
    },
    'too-many': {
      title: 'Tentativas demais',
      text: 'Espere um minuto e tente de novo.',
    },
    'no-link': {
      title: 'Nada para mostrar aqui',
      text: 'Um resumo é aberto a partir do aplicativo ao lado da conversa.',
    },
    over: { title: 'Seu acesso expirou', text: AGAIN },
    none: {
      title: 'Nenhuma transferência da IA nesta conversa',
      text: 'Assim que um agente de IA atuar nela, o resumo aparecerá aqui.',
    },
  },
  stale: { title: 'Conexão perdida', text: 'Este é o último resumo conhecido. ' },
  request: ' Solicitação: ',
};
