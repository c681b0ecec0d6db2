import type { ReplyWords } from './reply-words.ts';

/** Spanish. */
export const es: ReplyWords = {
  hello: ['Buenas:', 'Hola:'],
  thanks: ['Gracias por su mensaje.', 'Gracias por tu mensaje.'],
  thanksForTopic: [
    'Gracias por su mensaje sobre {topic}.',
    'Gracias por tu mensaje sobre {topic}.',
  ],
  sorry: [
    'Lamento que haya tenido que explicarlo más de una vez.',
    'Lamento que hayas tenido que explicarlo más de una vez.',
  ],
  care: [
    'A partir de ahora me ocupo personalmente de su consulta.',
    'A partir de ahora me ocupo personalmente de tu consulta.',
  ],
  amount: ' de {money}',
  done: {
    refund: 'El reembolso{x} se hizo el {date}.',
    cancellation: 'La cancelación{x} se hizo el {date}.',
    return_label: 'La etiqueta de devolución{x} se creó el {date}.',
    replacement: 'El envío de reemplazo{x} se tramitó el {date}.',
    credit: 'El abono{x} se registró el {date}.',
    address: 'La dirección{x} se cambió el {date}.',
    booking: 'La reserva{x} se cambió el {date}.',
    reset_link: 'El enlace para restablecer la contraseña se envió el {date}.',
  },
  nouns: {
    refund: 'el reembolso',
    cancellation: 'la cancelación',
    return_label: 'la etiqueta de devolución',
    replacement: 'el envío de reemplazo',
    credit: 'el abono',
    address: 'el cambio de dirección',
    booking: 'el cambio de la reserva',
    reset_link: 'el enlace para restablecer la contraseña',
  },
  failed: 'Hasta ahora {what}{x} no ha funcionado y estoy averiguando por qué.',
  unknown: 'Estoy comprobando si {what}{x} se ha completado.',
  asks: {
    phone: [
      '¿En qué número puedo llamarle y a qué hora le viene bien?',
      '¿En qué número puedo llamarte y a qué hora te viene bien?',
    ],
    order: [
      '¿Podría indicarme el número de pedido o de reserva, por favor?',
      '¿Me puedes indicar el número de pedido o de reserva, por favor?',
    ],
  },
  bye: ['Un cordial saludo', 'Un saludo'],
  topics: {
    order_status: 'el pedido',
    return: 'la devolución',
    refund: 'el reembolso',
    exchange: 'el cambio del artículo',
    cancel: 'la cancelación',
    new_order: 'el pedido',
    address_change: 'la dirección',
    billing: 'la factura',
    payment_failure: 'el pago',
    account_access: 'el acceso a la cuenta',
    delivery_problem: 'la entrega',
    damaged_item: 'el artículo dañado',
    technical_problem: 'el problema técnico',
    plan_change: 'la tarifa',
    booking_change: 'la reserva',
    baggage: 'el equipaje',
    warranty: 'la garantía',
    privacy_request: 'los datos personales',
    product_question: 'nuestros productos',
  },
};
