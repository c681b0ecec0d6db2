import type { IntentPhrases } from './default-intent.ts';

export const es: IntentPhrases = {
  order_status:
    'dónde está mi pedido|dónde está mi paquete|seguimiento del pedido|rastrear mi pedido|número de seguimiento|estado de mi pedido|cuándo llega mi pedido|cuándo llegará|aún no se ha enviado|fecha de entrega',
  return:
    'devolver un artículo|devolver el pedido|devolución|quiero devolver|etiqueta de devolución|hacer una devolución|devolver los zapatos|devolverlo|política de devoluciones',
  refund:
    'reembolso|devuelvan mi dinero|devolución del dinero|reembolsar|me devuelvan el dinero|cuándo recibo el reembolso|recuperar mi dinero|compensación por el retraso|indemnización',
  exchange:
    'cambiar por otra talla|otra talla|otro color|cambiar el artículo|cambio de talla|cambiarlo por otro modelo|cambiar los zapatos por otro número|hacer un cambio de producto',
  cancel:
    'cancelar mi pedido|cancelar|cancelación|cancelar mi suscripción|cancelar el vuelo|cancelar la reserva|anular el pedido|dar de baja|darme de baja|anular el contrato|anular',
  new_order:
    'reservar un vuelo|comprar un billete|hacer una reserva|hacer un pedido|reservar una habitación|reservar un hotel|comprar otro|nueva reserva',
  address_change:
    'cambiar mi dirección|cambiar la dirección de envío|dirección equivocada|dirección incorrecta|nueva dirección|me he mudado|actualizar mi dirección|enviar a otra dirección|corregir la dirección',
  billing:
    'pregunta sobre mi factura|factura incorrecta|factura muy alta|me cobraron dos veces|cobro doble|cobrado de más|cargo desconocido|por qué me cobraron|enviarme la factura|cobro duplicado|importe equivocado|factura',
  payment_failure:
    'pago rechazado|tarjeta rechazada|no puedo pagar|el pago falló|error en el pago|el pago no funciona|no acepta mi tarjeta|pago denegado',
  account_access:
    'no puedo entrar en mi cuenta|no puedo iniciar sesión|iniciar sesión|olvidé mi contraseña|restablecer contraseña|contraseña|cuenta bloqueada|no puedo acceder a mi cuenta|código de verificación|acceso a mi cuenta',
  delivery_problem:
    'paquete no ha llegado|pedido no ha llegado|no llegó mi pedido|no me ha llegado|marcado como entregado|paquete perdido|se perdió el paquete|entrega retrasada|retraso en la entrega|artículo equivocado|me enviaron otro producto|falta un artículo|faltan productos|el repartidor no vino',
  damaged_item:
    'llegó dañado|llegó roto|artículo dañado|producto roto|roto|rayado|defectuoso|producto defectuoso|llegó golpeado|pantalla rota|dañada',
  technical_problem:
    'no funciona|dejó de funcionar|la aplicación se cierra|mensaje de error|sin internet|no tengo internet|sin señal|sin cobertura|internet lento|no hay conexión|la página no carga|no se conecta|se bloquea el aparato|no enciende|datos móviles',
  plan_change:
    'cambiar de plan|cambiar mi plan|cambiar de tarifa|tarifa más barata|mejorar mi plan|subir de plan|bajar de plan|cambiar mi suscripción|más datos en mi plan|otra tarifa',
  booking_change:
    'cambiar mi vuelo|cambiar mi reserva|cambiar la fecha del vuelo|modificar la reserva|reprogramar|cambiar la cita|mover la cita|vuelo anterior|vuelo más tarde|cambiar el nombre del pasajero|corregir el nombre en el billete|cambiar de asiento|nombre del billete|billete pone y mi pasaporte dice',
  baggage:
    'equipaje|maleta|maleta perdida|maleta adicional|equipaje de mano|facturar maleta|añadir una maleta|mi maleta no llegó|equipaje facturado',
  warranty:
    'garantía|en garantía|reparación|reparar|reclamar la garantía|cubre la garantía|extensión de garantía|arreglar el aparato',
  complaint:
    'poner una queja|queja|quejarme|reclamación|presentar una reclamación|mal servicio|pésimo servicio|trato inaceptable|empleado grosero|muy decepcionado con el servicio',
  privacy_request:
    'borrar mis datos|eliminar mis datos|eliminar mi cuenta|borrar mi cuenta|datos personales|protección de datos|qué datos guardan|copia de mis datos|dejar de recibir publicidad|RGPD',
  product_question:
    'hay existencias|está disponible|disponible en otros colores|de qué material|qué talla me recomienda|medidas del producto|diferencia entre los modelos|compatible con|información del producto|qué incluye|qué me recomienda',
};
