import type { StateWords } from './words.ts';

export const words: StateWords = {
  loading: 'Cargando el resumen',
  retry: 'Intentar de nuevo',
  states: {
    none: {
      title: 'No hay traspaso de la IA en este ticket',
      text: 'En cuanto un agente de IA atienda esta conversación, su resumen aparecerá aquí.',
    },
    expired: {
      title: 'Su acceso ha caducado',
      text: 'Recargue las aplicaciones o la página para volver a ver el resumen.',
    },
    denied: {
      title: 'No tiene acceso a este ticket',
      text: 'Consulte a su administrador si necesita el resumen.',
    },
    unreachable: {
      title: 'No se puede acceder al resumen en este momento',
      text: 'El ticket no se ve afectado.',
    },
    outside: {
      title: 'Esta página pertenece a un ticket de Zendesk',
      text: 'Abra un ticket y mire en la columna de aplicaciones.',
    },
    'not-paired': {
      title: 'Esta cuenta aún no está conectada',
      text: 'Un administrador la conecta en la configuración de Baton; después, recargue las aplicaciones.',
    },
    signature: {
      title: 'No se pudo verificar esta página',
      text: 'Recargue las aplicaciones. Si continúa, dé este número a su administrador.',
    },
    'no-agent': {
      title: 'Su cuenta no puede ver resúmenes',
      text: 'Son para agentes activos y administradores. Consulte a su administrador si usted lo es.',
    },
  },
  stale: { title: 'Sin conexión', text: 'Este es el último resumen conocido. ' },
  closed: {
    title: 'Este ticket está cerrado',
    text: 'El resumen se puede leer; ya no se puede cambiar nada.',
  },
  request: ' Solicitud: ',
};
