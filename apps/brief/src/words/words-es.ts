import type { PageWords } from './words.ts';

const AGAIN = 'Vuelva a la conversación, actualice la aplicación y abra el resumen de nuevo.';

export const words: PageWords = {
  title: 'Resumen completo',
  conversation: 'Conversación {id}',
  print: 'Imprimir',
  loading: 'Abriendo el resumen',
  retry: 'Intentar de nuevo',
  code: {
    'code-needed': {
      title: 'Introduzca el código de este enlace',
      text: 'Este navegador no ha mostrado ningún código suyo últimamente. Lo encontrará junto al enlace, en la aplicación de la que viene.',
    },
    'other-person': {
      title: 'Este enlace es de otra persona',
      text: 'Otra persona fue la última en usar este navegador. Si el enlace es suyo, introduzca el código que aparece junto a él en la aplicación.',
    },
    label: 'Código de seis cifras',
    submit: 'Abrir el resumen',
    once: 'Tiene un solo intento: un código incorrecto anula el enlace.',
    malformed: 'El código tiene seis cifras.',
  },
  states: {
    invalid: { title: 'Este enlace no abre nada', text: `Puede que esté incompleto. ${AGAIN}` },
    expired: {
      title: 'Este enlace ha caducado',
      text: `Los enlaces sirven durante diez minutos. ${AGAIN}`,
    },
    used: { title: 'Este enlace ya se ha usado', text: `Cada enlace sirve una vez. ${AGAIN}` },
    'wrong-code': {
      title: 'Ese no era el código',
      text: `Por seguridad, el enlace ya no sirve. ${AGAIN}`,
    },
    denied: {
      title: 'No tiene acceso a este resumen',
      text: 'Consulte a su administrador si lo necesita.',
    },
    unreachable: {
      title: 'No se puede acceder al resumen en este momento',
      text: 'La conversación no se ve afectada.',
    },
    'too-many': {
      title: 'Demasiados intentos',
      text: 'Espere un minuto e inténtelo de nuevo.',
    },
    'no-link': {
      title: 'Aquí no hay nada que mostrar',
      text: 'Un resumen se abre desde la aplicación que está junto a su conversación.',
    },
    over: { title: 'Su acceso ha caducado', text: AGAIN },
    none: {
      title: 'No hay traspaso de la IA en esta conversación',
      text: 'En cuanto un agente de IA la atienda, su resumen aparecerá aquí.',
    },
  },
  stale: { title: 'Sin conexión', text: 'Este es el último resumen conocido. ' },
  request: ' Solicitud: ',
};
