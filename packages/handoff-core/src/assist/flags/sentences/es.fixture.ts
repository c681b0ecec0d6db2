/** One sentence a line, after the flag it carries, or `-` for none: those look like one that does. */
export const es = `
legal_threat | Si no me devuelven el dinero, hablaré con mi abogado.
legal_threat | Voy a denunciarles por estafa.
legal_threat | Nos veremos en los tribunales.
- | Mi abogado me recomendó su tienda.
- | Soy abogada y necesito una factura para el despacho.
- | El martes tengo un juicio, por favor entreguen el miércoles.
churn | No vuelvo a comprar con ustedes nunca más.
churn | Me voy a la competencia si no lo arreglan hoy.
churn | Quiero darme de baja, ya no aguanto más este servicio.
- | Quiero cancelar mi cita de las tres.
- | Cancele mi pedido, por favor, elegí mal la talla.
- | Acabo de cambiarme de otra compañía y estoy muy contento.
vulnerable | Mi marido falleció la semana pasada y le siguen cobrando.
vulnerable | Tengo cáncer y no puedo ir a la oficina de correos.
vulnerable | Me he quedado sin trabajo y no puedo pagar la factura.
vulnerable | Tengo 83 años y no entiendo estas cosas de internet.
- | El móvil murió la semana pasada.
- | Busco un regalo para mi vecina de 83 años.
- | Mi horóscopo es cáncer, quiero la taza de ese signo.
public_complaint | Voy a poner una mala reseña en Google.
public_complaint | Lo voy a publicar todo en redes sociales.
public_complaint | Ya he contactado con la prensa.
- | Vi su anuncio en Instagram y quiero los zapatos.
- | Las reseñas eran muy buenas.
- | ¿Tienen prensa francesa para café?
safety | El cargador se incendió mientras dormíamos.
safety | Mi hija se cortó con el borde roto.
safety | Me dio una descarga eléctrica al enchufarlo.
- | ¿Tienen detectores de humo?
- | Se cortó la llamada dos veces.
- | ¿La barbacoa viene con encendedor para el fuego?
abuse | Son todos unos imbéciles.
abuse | Cállese, inútil.
abuse | Sé dónde trabajas y voy a ir a por ti.
- | Soy un idiota, puse mal la dirección.
- | Esta maldita aplicación no funciona.
- | Mañana voy a su tienda a recogerlo.
`;
