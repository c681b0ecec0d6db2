import type { LanguageTalks } from './language-talks.ts';

/** Spanish. */
export const es: LanguageTalks = {
  language: 'es',
  refusal: 'No me pase con nadie.',
  talks: {
    anger: [
      'Llevo dos semanas esperando mi pedido.',
      'AI: Su pedido está en camino.',
      'Siempre me dicen lo mismo. Esto es inaceptable, estoy muy enfadada.',
    ],
    ask: [
      '¿Dónde está mi reembolso?',
      'AI: Los reembolsos tardan 10 días.',
      '¡Ya estoy cansada de hablar con una máquina! Páseme con una persona de una vez.',
    ],
    topic: [
      'No puedo pagar la cuota.',
      'AI: Puedo aplazarla un mes.',
      'Da igual, ya no quiero seguir viviendo.',
    ],
    noProgress: [
      'No puedo entrar en la aplicación.',
      'AI: Reinicie el teléfono.',
      'Sigue sin funcionar.',
      'AI: Desinstale la aplicación y vuelva a instalarla.',
      'nada, sigue igual',
      'AI: Borre la caché.',
      'Tampoco funciona.',
    ],
    mockPraise: [
      'El televisor llegó con la pantalla rota.',
      'AI: ¡Disfrute de su nuevo televisor!',
      'Claro, qué maravilla, una pantalla en mil pedazos.',
      'AI: ¡Nos alegra!',
      'Gracias por nada. Menudo servicio, de verdad, un desastre.',
    ],
    harmless: [
      'Hola, soy abogada y trabajo con un agente de seguros. Necesito la factura del pedido 31.',
      'AI: Claro, ¿a qué correo se la envío?',
      'Al de siempre. Perdón, mejor al del despacho: despacho@example.com',
      'AI: Enviada.',
      'Muchas gracias, muy amable.',
    ],
  },
};
