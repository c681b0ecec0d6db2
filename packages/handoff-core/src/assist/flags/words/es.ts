import type { FlagWords } from './flag-words.ts';

const SOMEBODY =
  '(?:marido|esposo|esposa|mujer|pareja|madre|mamá|padre|papá|hijo|hija|bebé|hermano|hermana|abuel[oa]|tí[oa]|suegr[oa])';
const PUBLIC =
  '(?:twitter|x|facebook|instagram|tiktok|reddit|trustpilot|google|youtube|linkedin|redes|redes sociales|internet)';
const INSULT =
  '(?:idiotas?|imb[eé]cil(?:es)?|est[uú]pid[oa]s?|in[uú]til(?:es)?|gilipollas|cabr[oó]n(?:es)?|hij[oa]s? de puta|pendej[oa]s?|subnormal(?:es)?|capull[oa]s?|mierdas?|tarad[oa]s?|payas[oa]s?|malnacid[oa]s?|basura)';

export const es: FlagWords = {
  legal_threat: {
    says: [
      `\\b(?:habl\\w+|contact\\w+|consult\\w+|llam\\w+|acud\\w+|ir|voy|recurr\\w+|tendrá\\w*|sabrá\\w*|noticias) (?:[\\w']+ ){0,4}?(?:mis?|nuestros?|un|una) (?:abogad[oa]s?)\\b|\\b(?:mi|nuestro) abogad[oa] (?:se pondrá|les|le|va a|está|contactará|ya)\\b|\\bpondr\\w* en manos de (?:mi|mis|un) abogad`,
      `\\b(?:voy a|vamos a|pienso|tendré que|les voy a|le voy a|os voy a) (?:denunci|demand)\\w+|\\b(?:los|les|le|os|te) (?:denunciaré|demandaré|denuncio|demando)\\b|\\b(?:pongo|pondré|poner|interponer|presentar|presentaré|interpondré) (?:una )?(?:denuncia|demanda)\\b`,
      `\\b(?:tribunales|juzgado|acciones (?:legales|judiciales)|medidas legales|vía (?:legal|judicial)|por lo legal)\\b`,
      `\\b(?:reclam\\w+|denunci\\w+|queja|acud\\w+|ir|voy|iré|llam\\w+|contact\\w+) (?:[\\w']+ ){0,5}?(?:consumo|oficina del consumidor|ocu|facua|profeco|indecopi|sernac|defensor del (?:cliente|consumidor)|banco de españa)\\b`,
    ],
    unless: [`\\bsoy abogad[oa]\\b`, `\\brecomend\\w+`, `\\btengo (?:un )?juicio\\b`],
  },
  churn: {
    says: [
      `\\b(?:me voy|me iré|me cambio|me cambiaré|me paso|me pasaré|irme|cambiarme|pasarme|cambiar) (?:[\\w']+ ){0,3}?(?:a|con) (?:la competencia|otra? (?:compañía|empresa|operador\\w*|banco|tienda|proveedor|aseguradora|aerolínea))`,
      `\\b(?:no (?:vuelvo|volveré|volveremos|pienso volver) a (?:comprar|pedir|contratar|reservar|usar|viajar|volar)|nunca (?:más )?(?:vuelvo|volveré|compro|compraré|vuelvo a comprar)|(?:jamás|nunca más) (?:\\w+ )?(?:compr|ped|contrat|reserv|us)\\w+|última vez que (?:compro|pido|uso|contrato|viajo|les|reservo|vuelo))`,
      `\\b(?:quiero|quisiera|voy a|deseo|necesito|me gustaría) (?:darme de baja|dar de baja (?:mi|la|el)|(?:cancelar|cerrar) (?:mi|la) (?:cuenta|suscripción|membresía)|cancelar (?:mi|el) contrato)\\b|\\bme doy de baja\\b`,
      `\\b(?:han|has|habéis) perdido (?:a )?un[oa]? client|\\bpierden (?:a )?un client|\\bdej(?:o|aré) de ser client|\\bya no (?:seré|soy) client`,
    ],
    unless: [`\\bacabo de\\b`, `\\bboletín|newsletter\\b`],
  },
  vulnerable: {
    says: [
      `\\b(?:mi|nuestr[oa]) (?:\\w+ )?${SOMEBODY} (?:\\w+ ){0,4}?(?:falleció|ha fallecido|murió|ha muerto|acaba de (?:fallecer|morir)|se murió)\\b|\\b(?:muerte|fallecimiento|funeral|entierro) de mi (?:\\w+ )?${SOMEBODY}\\b|\\bcertificado de defunción\\b|\\b(?:soy|quedé|estoy) viud[oa]\\b|\\bde luto\\b`,
      `\\b(?:tengo|tiene|padezco|sufro(?: de)?|me diagnosticaron|diagnosticado|con|mi ${SOMEBODY} (?:tiene|está)) (?:[\\w']+ ){0,2}?(?:cáncer|quimioterapia|quimio|demencia|alzheimer|parkinson|esclerosis|depresión|epilepsia|diálisis|leucemia|tumor|un ictus|infarto)\\b|\\b(?:gravemente|muy) enferm[oa]\\b|\\b(?:estoy|está) (?:\\w+ )?(?:ingresad[oa]|hospitalizad[oa]|en el hospital|en cuidados intensivos)\\b`,
      `\\btengo (?:7[5-9]|8\\d|9\\d) años\\b|\\bsoy (?:una persona )?(?:mayor|ancian[oa]|jubilad[oa]|pensionista)\\b|\\ba mi edad\\b`,
      `\\b(?:me (?:he quedado|quedé) (?:sin (?:trabajo|empleo)|en (?:el )?paro)|perd[ií] (?:mi|el) (?:trabajo|empleo)|he perdido (?:mi|el) (?:trabajo|empleo)|estoy (?:en (?:el )?paro|desemplead[oa]|arruinad[oa]|en bancarrota)|desahuci\\w+|banco de alimentos)\\b|\\bno (?:puedo|podemos|me puedo) (?:pagar|permitir\\w*) (?:[\\w']+ ){0,2}?(?:factura|alquiler|luz|comida|hipoteca|cuotas?|deudas?|recibo)\\b`,
      `\\bsoy (?:\\w+ )?(?:cieg[oa]|invidente|sord[oa]|minusválid[oa]|discapacitad[oa])\\b|\\b(?:estoy|voy|ando|vivo) (?:\\w+ )?en silla de ruedas\\b|\\btengo (?:una )?discapacidad\\b|\\b(?:violencia (?:de género|doméstica)|maltratador)\\b`,
    ],
    unless: [
      `\\b(?:móvil|teléfono|celular|batería|portátil|ordenador|computadora|coche|router|pantalla) (?:\\w+ ){0,3}?(?:murió|ha muerto|se murió)`,
      `\\b(?:horóscopo|signo|zodiaco)\\b`,
      `\\bpagar .*\\b(?:en línea|online|página|web|app|aplicación|paypal|enlace|botón)\\b`,
    ],
  },
  public_complaint: {
    says: [
      `\\b(?:pon\\w*|dej\\w+|escrib\\w+|public\\w+|dar|daré) (?:[\\w']+ ){0,4}?(?:mala|negativa|pésima|una estrella|1 estrella) ?(?:\\w+ )?(?:reseña|opinión|valoración|crítica|calificación)?|\\b(?:reseña|opinión|valoración|crítica) (?:muy )?(?:negativa|mala|pésima|de una estrella)\\b`,
      `\\b(?:voy a|vamos a|lo|pienso|publicaré|subiré|compartiré) (?:[\\w']+ ){0,3}?(?:publi\\w+|sub\\w+|compart\\w+|cont\\w+|denunci\\w+|pon\\w*|difund\\w+)?(?: [\\w']+){0,3}? (?:en|por) (?:las |mis |todas las |el )?${PUBLIC}\\b`,
      `\\b(?:contact\\w+|habl\\w+|llam\\w+|avis\\w+|inform\\w+|ir|voy|acud\\w+|escrib\\w+) (?:[\\w']+ ){0,3}?(?:la prensa|los medios|los periódicos|un periódico|el periódico|la televisión|periodistas?|la radio)\\b`,
      `\\b(?:que se entere|se va a enterar|se enterará|todo el mundo (?:lo )?(?:sabrá|sepa))\\b`,
    ],
    unless: [`\\b(?:lista de deseos|anuncio)\\b`],
  },
  safety: {
    says: [
      `\\b(?:se (?:incendió|prendió|quemó|derritió)|(?:cogió|agarró|prendió) fuego|en llamas|ardi(?:ó|endo)|explotó|estalló|ech[aó] (?:humo|chispas)|sal(?:e|ía|ió) (?:\\w+ )?humo|huele a (?:gas|quemado)|olor a (?:gas|quemado)|fuga de gas)\\b|\\b(?:descarga|choque|calambre) eléctric[oa]\\b|\\bme electrocut\\w+|\\bme dio (?:un )?calambre\\b`,
      `\\b(?:me|se|mi ${SOMEBODY} se) (?:ha |he )?(?:\\w+ )?(?:corté|cortó|cortado|quemé|quemó|quemado|rompí|rompió|lesioné|lesionó|hirió|herí|hice daño|hizo daño) (?:[\\w']+ ){0,2}?(?:con|la|el|los|al|un|una|las|por|mano|dedo)\\b|\\b(?:result[óé]|estoy|está|acab[óé]) (?:herid|lesionad|hospitalizad)[oa]\\b|\\b(?:urgencias|al hospital)\\b|\\breacción alérgica\\b|\\bintoxica\\w+\\b|\\bse (?:atragantó|asfixió)\\b|\\bfren\\w+ (?:fallaron|falló)\\b`,
      `\\b(?:es|son|era) (?:muy |un |realmente )?(?:peligros[oa]s?|peligro)\\b`,
    ],
    unless: [
      `\\b(?:se cortó la (?:llamada|luz|línea|comunicación|conexión)|se quemó el (?:plazo))\\b`,
      `\\btienen\\b`,
    ],
  },
  abuse: {
    says: [
      `\\b(?:son|sois|eres|es usted|usted es|ustedes son|vosotros sois) (?:[\\w']+ ){0,4}?${INSULT}\\b|\\b(?:panda|banda|pandilla|manada|atajo) de ${INSULT}\\b|\\b(?:cállate|cállese|cállense|callaos)\\b|\\b(?:maldit[oa]s?|put[oa]s?) ${INSULT}\\b|^ ${INSULT}\\b`,
      `\\b(?:vete|váyanse|váyase|iros|idos|que te|que les|que os) (?:[\\w']+ ){0,2}?(?:a la mierda|al infierno|al carajo|follen|jodan|den por culo)\\b|\\bvete a la mierda\\b|\\bchinga\\w* (?:tu|a tu)\\b|\\bque te jodan\\b`,
      `\\bsé (?:dónde|donde) (?:trabaj|viv|est)\\w+|\\b(?:voy a|iré a) (?:por ti|por ustedes|por vosotros|matar\\w*|pegar\\w*|partir\\w*|romper\\w* la)\\b|\\b(?:te|les|os|le) (?:voy a )?(?:mat|part|romp|revent)\\w+ (?:la cara|la cabeza|los dientes)\\b|\\bse van a arrepentir\\b|\\bte vas a arrepentir\\b`,
    ],
    unless: [`\\b(?:soy|fui|me siento) (?:\\w+ )?${INSULT}\\b`, `\\bes inútil\\b`],
  },
};
