import type { Words } from './words.ts';

export const words: Words = {
  loading: 'Cargando el resumen',
  retry: 'Intentar de nuevo',
  none: [
    'Sin traspaso de la IA',
    'Cuando un agente de IA atienda este ticket, su resumen aparecerá aquí.',
  ],
  signIn: [
    'Inicie sesión para ver el resumen',
    'Pulse «Authorize» en esta aplicación e inténtelo de nuevo.',
  ],
  setup: [
    'Sin conexión con Baton',
    'Un administrador debe revisar los ajustes de esta aplicación.',
  ],
  away: ['No se puede acceder al resumen', 'El ticket no se ve afectado.'],
  outside: 'Abra esto en un ticket de Freshdesk',
  busy: ['Espere un momento', 'Muchas personas consultan resúmenes ahora.'],
  soon: 'De nuevo en {n} s',
  stale: 'Sin conexión. Actualizado hace {n} min.',
  strict: 'Ve la versión más prudente. Pulse «Authorize» en esta aplicación para ver la suya.',
  news: 'Algo ha cambiado en este ticket.',
  before: '¿Ya está hecho?',
  send: 'Enviar',
  back: 'Volver',
  held: 'Aún no se ha enviado. Si es correcto, envíe otra vez.',
};
