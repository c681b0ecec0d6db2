/** One text a line: kind, id, title, text. */
export const es = `
macro | m-es-reembolso | Reembolso en camino | El reembolso ya está hecho. El banco tarda de tres a cinco días laborables en mostrarlo. |
macro | m-es-devolucion | Etiqueta de devolución | Le adjuntamos la etiqueta de devolución. Puede entregar el paquete en cualquier punto de recogida. |
macro | m-es-nombre | Nombre corregido en el billete | Hemos corregido el nombre en su billete. La tarjeta de embarque nueva se puede descargar desde la reserva. |
macro | m-es-retraso | Paquete con retraso | Su paquete va con retraso. Hemos pedido al transportista que lo busque. |
macro | m-es-contrasena | Restablecer la contraseña | Le hemos enviado un enlace para restablecer la contraseña. Es válido durante una hora. |
article | a-es-nombre | Corregir el nombre de un billete | Hasta tres letras del nombre se corrigen gratis hasta dos horas antes de la salida. Los acentos no aparecen en el billete y no impiden volar. Si el apellido del pasaporte es otro, hace falta una copia del pasaporte. |
article | a-es-equipaje | Equipaje retrasado | Una maleta que no ha llegado se busca con la referencia del expediente. Guarde los recibos de lo que compre. |
article | a-es-devoluciones | Devolver un artículo | Puede devolver casi todo en 30 días. El dinero se devuelve cuando el paquete llega al almacén. |
article | a-es-entrega | Plazos de entrega | La entrega tarda de dos a cuatro días laborables. El enlace de seguimiento está en el correo de envío. |
article | a-es-pago | Formas de pago | Aceptamos tarjeta, transferencia y, para empresas, factura. |
`;
