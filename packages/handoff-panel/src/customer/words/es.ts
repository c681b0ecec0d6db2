import type { CustomerWords } from './customer-words.ts';

/** Spanish. */
export const es: CustomerWords = {
  opening: {
    asked: 'Ha pedido hablar con una persona.',
    upset: 'Lamento las molestias.',
    sensitive: 'Es mejor que esto lo vea una persona.',
    stuck: 'Es mejor que esto lo resuelva una persona.',
  },
  asked: 'He pedido a nuestro equipo que se haga cargo de su consulta.',
  askedQueue: 'He pedido al equipo «{queue}» que se haga cargo de su consulta.',
  there: 'En este momento hay personas disponibles, pero todavía nadie lo ha confirmado.',
  unknown: 'Todavía no se sabe si hay alguien libre.',
  wait: 'En este momento, una respuesta suele tardar {estimate}.',
  upTo: 'hasta {x}',
  away: 'En este momento nadie puede hacerse cargo.',
  opens: 'Volvemos a atender {opens}.',
  point: {
    today: 'hoy a las {time}',
    tomorrow: 'mañana a las {time}',
    weekday: 'el {day} a las {time}',
    date: 'el {day}, a las {time}',
  },
  callback: 'Si desea que le devuelvan la llamada, deje aquí un número de teléfono.',
  email: 'Si desea una respuesta por correo electrónico, deje aquí su dirección.',
  later: 'Su consulta está en la lista del equipo, con todo lo que ha escrito.',
  accepted:
    'Una persona de nuestro equipo se ha hecho cargo de su consulta. Puede leer todo lo que está escrito aquí, así que no tiene que repetir nada.',
  expired: 'Lo siento: hasta ahora nadie de nuestro equipo ha podido hacerse cargo de su consulta.',
  declined: 'Lo siento: nuestro equipo no puede hacerse cargo de su consulta en este momento.',
  failed: 'Lo siento: por un motivo técnico no ha sido posible avisar a nuestro equipo.',
  goOn: 'Sigo aquí: ¿quiere continuar conmigo o prefiere que vuelva a preguntar al equipo?',
  handedBack:
    'Nuestro equipo ha terminado su parte y vuelvo a estar aquí para usted. No tiene que repetir nada.',
};
