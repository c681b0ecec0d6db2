import type { SignInWords } from './words.ts';

export const es: SignInWords = {
  title: 'Iniciar sesión en Baton',
  intro:
    'Baton muestra lo que la IA ha entregado en {account} a quienes trabajan allí. Primero indique quién es.',
  company: 'Continuar con su empresa',
  or: 'o bien',
  address: 'Su correo electrónico en {account}',
  send: 'Enviarme un código',
  cancel: 'Cancelar',
  codeTitle: 'Revise su correo',
  codeSent:
    'Si {address} pertenece a un agente de {account}, ocho cifras van de camino. Son válidas durante diez minutos.',
  digits: 'Código',
  digitsHint: 'Ocho cifras',
  confirm: 'Continuar',
  again: 'Enviar otro código',
  otherAddress: 'Usar otra dirección',
  agreeTitle: '¿Usar Baton en {account}?',
  agreeIntro: 'La aplicación Baton de su barra lateral lo solicita:',
  account: 'Cuenta',
  person: 'Usted es',
  means: [
    'Verá lo que la IA hizo en los tickets que puede abrir, hasta donde lo permita su administrador.',
    'Lo que haga en la barra lateral queda registrado a su nombre.',
    'Esto dura mientras sea agente de esta cuenta; pasados 90 días se le preguntará de nuevo.',
  ],
  warning:
    'Permítalo solo si usted mismo acaba de pulsar el botón en su servicio de asistencia. Si un enlace le trajo aquí, cancele.',
  agree: 'Permitir',
  other: '¿No es usted? Empezar de nuevo',
  request: 'Solicitud:',
  faults: {
    address: 'Esto no es una dirección de correo.',
    'too-many': 'Se han pedido demasiados códigos. Espere una hora y vuelva a intentarlo.',
    digits: 'Escriba las ocho cifras del correo.',
    wrong: 'Este no es el código. Mire el correo más reciente.',
    'used-up': 'Este código ya no es válido. Pida otro.',
    helpdesk:
      'El servicio de asistencia no responde en este momento, por lo que no se ha enviado ningún código. Pida otro dentro de un momento.',
    mail: 'No se puede enviar correo en este momento. Pida otro código dentro de un momento o avise a su administrador.',
    nobody: 'Su empresa le conoce, pero ningún agente activo de {account} tiene su dirección.',
    company:
      'Su empresa no lo ha confirmado. Inténtelo de nuevo; si continúa, dé este número a su administrador: {request}',
    'company-denied': 'No ha iniciado sesión en su empresa.',
  },
  ends: {
    client: {
      title: 'Este inicio de sesión no se conoce',
      text: 'Ninguna cuenta vinculada con Baton le enviaría aquí. Pida a su administrador que revise el ID de cliente de la aplicación.',
    },
    redirect: {
      title: 'Este inicio de sesión lleva a otro sitio',
      text: 'La dirección a la que se le devolvería no es ninguna de las conocidas, así que no se ha hecho nada. Si un enlace le trajo aquí, cierre esta ventana.',
    },
    over: {
      title: 'Este inicio de sesión ha terminado',
      text: 'Es válido durante 15 minutos, una sola vez y en el navegador que lo empezó, que debe aceptar cookies. Cierre esta ventana e inicie sesión de nuevo desde la barra lateral.',
    },
    busy: {
      title: 'Espere un minuto, por favor',
      text: 'Han llegado demasiadas solicitudes desde su dirección.',
    },
    unreachable: {
      title: 'Baton no puede hacerlo en este momento',
      text: 'No se ha guardado nada. Espere un momento e inicie sesión de nuevo desde la barra lateral.',
    },
    'no-way': {
      title: 'Aquí todavía no puede iniciar sesión nadie',
      text: 'No hay manera de demostrar quién es. Su administrador puede activar los códigos por correo o el inicio de sesión de su empresa.',
    },
  },
  mail: {
    subject: 'Su código para Baton en {account}',
    text: `{code}

Con este código inicia sesión en Baton en {account}. Es válido durante diez minutos, en la página en la que lo pidió.

Nadie de Baton ni de su empresa se lo pedirá. Si no lo ha pedido, no tiene que hacer nada.
`,
  },
};
