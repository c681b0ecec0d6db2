import type { LexiconData } from './lexicon.ts';

const PERSON =
  '(?:(?:una?|el|la|un|otro|otra|alguna?|algún|su|sus|verdadero|verdadera) )*(?:(?:persona|humano|humana|agente|asesor|asesora|representante|operador|operadora|supervisor|supervisora|gerente|encargado|encargada|responsable|ejecutivo|alguien|empleado|técnico|jefe|jefa|especialista|compañer[oa]|colega)(?: (?:real|humano|humana|de verdad|de carne y hueso))?|ser humano|atención al cliente|servicio al cliente)';
const STAFF =
  '(?:una? |el |la |su |tu |otr[oa] |algún )?(?:persona|humano|agente|asesora?|representante|supervisora?|gerente|jefe|jefa|encargad[oa]|responsable|compañer[oa]|colega|especialista|técnico|ejecutiv[oa]|alguien|operador|ser humano)\\b';
const GAP = '(?:\\w+ ){0,5}?';

/** Spanish. */
export const es: LexiconData = {
  language: 'es',
  stopWords: `a al algo como con cuando de del donde el ella en es esa ese eso esta está están este esto estoy favor fue gracias ha había
    hace hasta hay he hola la las le les lo los más me mi mis muy nada ni no nos o para pero por porque puede puedo que qué quiero se si
    sí sin sobre son soy su sus también te tengo tiene todo tu un una unos usted ustedes ya yo buenos días buenas tardes cómo necesito`,
  negators: 'no ni nunca jamás sin nada tampoco',
  intensifiers:
    'muy tan demasiado totalmente completamente realmente super súper bastante absolutamente increíblemente',
  sentiment: {
    '-4': 'estafa* fraude* mierda furios* indignante* indignad* asqueros* ladrones robo',
    '-3': `horrible* terrible* pésim* inaceptable* vergüenza vergonzos* ridícul* inútil* odio peor incompetente* absurd* burla desastre* lamentable nefast* maldit* basura mentira* mentiros* idiota* estúpid* pesadilla`,
    '-2': `decepcion* frustra* molest* enfad* enojad* hart* mal malo mala insatisfech* queja* reclam* grosero* roto triste* perder ignor* injust*`,
    '-1': 'error errores lamentablemente desafortunadamente difícil lento confus* equivocad* esperando',
    '-0.5': 'problema* todavía aún tarde retras* perdid* falta preocup* perdón',
    '1': 'gracias bien claro vale útil ayuda entiendo perfecto espero amable',
    '2': 'bueno buena genial feliz content* satisfech* encanta resuelto maravill* estupend*',
    '3': 'excelente* fantástic* increíble magnífic* mejor',
  },
  contradicts: [
    `^ no ?,(?! *(?:gracias|muchas gracias|eso es todo|nada|esta bien|no hace falta))`,
    `\\b(?:eso no es(?! (?:problema|un problema|necesario|urgente|grave|importante))|no es eso|he dicho|yo dije|me referia|no me refiero)\\b`,
  ],
  humanGate:
    '\\b(?:real|aqui|contigo|llamadas|reconsider|formal|eleve|apel|reclam|averias|bajas|persona|human|agente|asesor|representante|operador|supervisor|gerente|encargad|responsable|ejecutiv|alguien|emplead|tecnico|atencion|servicio al|transfier|transfer|comuni|pas[ae]|deriv|llamar|nadie|conect|escal|bot|robot|colega|companer|equipo|especialista|recibir|jef[ea]|llam|ponme|pong|contact|instancia|superior|direccion|queja|reclam|decision|sin|ayuda)',
  asks: [
    `\\b(?:hablar|comunicarme|chatear|contactar|comunicar|tratar|tratarlo|resolverlo) ${GAP}(?:con|a) ${PERSON}\\b`,
    `\\b(?:transfiérame|transfiéreme|transferirme|transfieran|páseme|pásame|pasarme|pónganme|póngame|comuníqueme|comuníquenme|conécteme|conéctame|conectarme|derivarme|deríveme|pasar|comunicarme)\\b ?${GAP}(?:con|a) ${PERSON}\\b`,
    `\\b(?:transfiérame|transfiéreme|comuníqueme|conécteme)\\b`,
    `\\bme (?:pasan?|pasas|ponen?|pones|comunican?|transfieren?) con ${PERSON}\\b`,
    `\\b(?:quiero|necesito|exijo|prefiero|quisiera|deseo|dame|deme) (?:hablar con |que me atienda |a )?(?:una persona|un humano|un agente|un asesor|un representante|un operador|un supervisor|al supervisor|al gerente|un ser humano)\\b`,
    `\\b(?:hay|existe) ${GAP}(?:alguien|alguna persona|un agente|una persona) ${GAP}(?:hablar|atender|ayud\\w+)\\b`,
    `\\bque me (?:llame|atienda|contacte) ${PERSON}\\b`,
    `\\b(?:puede|puedes|podría|podrías|pueden|que|necesito que|quiero que) (?:me )?(?:llame|llamar|contacte|contactar|atienda|atender|llamarme|contactarme)(?: me)? (?:por teléfono )?${PERSON}\\b`,
    `\\b(?:que|si) ${PERSON} (?:me (?:llame|contacte|atienda|escriba)|se (?:ponga en contacto|comunique) conmigo)\\b`,
    `\\bme (?:puede|pueden|podría|podrían) (?:llamar|contactar|atender) ${PERSON}\\b`,
    `\\b(?:ponme|pónme|póngame|pásame|páseme|pásenme|comunícame|comuníqueme|conéctame|conécteme|derívame|deríveme|transfiéreme|transfiérame|mándame|mándeme|remítame) (?:con|a|al) (?:${PERSON}|${STAFF}|el (?:departamento|área|equipo|servicio))`,
    `\\b(?:transferirme|pasarme|derivarme|comunicarme|conectarme|ponerme) (?:con|a|al) (?:${STAFF}|el (?:departamento|área|equipo))`,
    `\\bhablar con (?:su|tu|el|la|un|una) (?:jefe|jefa|encargad[oa]|superior|compañer[oa]|colega|especialista|departamento|área|equipo)\\b`,
    `\\b(?:atención|ayuda|asistencia|soporte|trato) (?:humana?|personal|de una persona)\\b`,
    `\\b(?:cómo|dónde) (?:puedo )?(?:contacto|contactar|hablo|hablar|localizar|comunicarme) (?:con|a)? ?${STAFF}`,
    `\\b(?:ser (?:contactado|atendido|llamado)|que me contacten) por ${STAFF}`,
    `\\bcomun[ií]queme con\\b|\\b(?:quiero|dame|deme) (?:un|una) (?:agente|persona|humano) (?:de verdad|real)\\b`,
    `\\b(?:hay|está|estás?|existe) (?:\\w+ ){0,3}?(?:alguien|alguna persona|una persona|un humano) (?:real|de verdad|humano|humana|de carne y hueso|ahí|al otro lado)\\b(?! (?:en|dentro|usando) (?:mi|la|el))`,
    `\\b(?:me|nos) (?:podéis|pueden|puede|puedes|podrían|podría|podrías) (?:\\w+ )?(?:llamar|telefonear|contactar)\\b(?! (?:cuando|si|antes|al llegar|en cuanto))`,
    `\\b(?:podéis|pueden|puede|podrían|podría) (?:\\w+ )?(?:llamarme|llamarnos|telefonearme|contactarme)\\b(?! (?:cuando|si|antes|al llegar|en cuanto))`,
    `^ (?:(?:por favor|hola|ok|,) )*(?:llámenme|llámeme|llamadme|llámame|llamenme)\\b(?! (?:cuando|si|antes|al llegar|en cuanto))`,
    `\\b(?:que|ruego que|pido que) (?:me|nos) (?:llame|contacte|atienda|llamen|contacten) (?:\\w+ ){0,2}?(?:alguien|${STAFF})`,
    `\\bcon (?:el|la) (?:departamento|servicio|área|equipo|sección|oficina) (?:de \\w+ )?(?:\\w+ |, ){0,2}?(?:pónganme|póngame|ponedme|páseme|pásenme|por favor)\\b`,
  ],
  bareAsks: [
    `^ (?:(?:hola|por|favor|un|una|con|quiero|necesito|ya|,|hablar) )*(?:agente|humano|persona|representante|operador|operadora|asesor|supervisor|ser humano|persona real|agente humano)(?: (?:por|favor|ya|ahora|real|humano|de|verdad|,|gracias))* $`,
  ],
  softAsks: [
    `\\bescal(?:ar|e|en|arlo|ación|a)\\b`,
    `(?<!\\b(?:mi|meu|mio|my|nuestro|nuestra|soy|a|the) )\\b(?:supervisor|gerente)\\b`,
    `\\balguien (?:más )?(?:\\w+ ){0,2}?(?:podría|puede|pueda) (?:\\w+ )?(?:ayudar\\w*|revisar)\\b`,
    `\\b(?:su|tu|el|la|un) (?:jefe|jefa|supervisor|gerente|superior|encargado|responsable) (?:\\w+ ){0,2}?(?:puede|podría|autoriz\\w+|aprueb\\w+|aprobar\\w*)`,
    `\\b(?:consult\\w+|pregunt\\w+|pida|pide|pídale|pedir) (?:\\w+ ){0,4}?(?:a|con|al) (?:su|tu|el|la)? ?(?:jefe|supervisor|gerente|superior|encargado|equipo)`,
    `\\b(?:eleve|elevar|traslade|trasladar|remita|remitir|envíe|enviar|pase|derive|reenvíe) (?:mi|el|la|este|esta) (?:\\w+ ){0,2}?(?:a|al) (?:la |el )?(?:\\w+ )?(?:dirección|gerencia|área|equipo|departamento|instancia|nivel|superior|jefe)`,
    `\\b(?:instancia|nivel) superior\\b|\\brevis\\w+ (?:\\w+ ){0,3}?por (?:\\w+ ){0,2}?(?:superior|supervisor|gerente|especialista|equipo)`,
    `\\b(?:apelar|impugnar|recurrir) (?:\\w+ )?(?:decisión|resolución)`,
    `\\b(?:poner|presentar|interponer|hacer|abrir|formular) una (?:reclamación|queja)(?: (?:formal|oficial))?\\b`,
    `\\b(?:reconsider\\w+|revis\\w+|reexamin\\w+|reevalu\\w+) (?:\\w+ ){0,2}?(?:la|su|esta|esa|mi) (?:decisión|resolución|negativa|reclamación)\\b`,
    `\\b(?:eleve|eleven|elevar|elevad|suban?|subir) (?:mi|el|este|la|mi) (?:caso|queja|reclamación|expediente|ticket|incidencia)\\b`,
    `\\b(?:revise|decida|vea|mire|apruebe) (?:\\w+ )?(?:un|una|tu|su|el|algún) (?:superior|responsable|jef[ea]|supervisora?|encargad[oa])\\b`,
  ],
  refuses: [
    `(?<!por qué )\\b(?:no|sin|nunca|tampoco) ${GAP}(?:transfer\\w*|transfier\\w*|deriv\\w*|me pas\\w+|conecten?)\\b`,
    `(?<!por qué )\\bno me (?:pasen?|pases|pongan?|pongas|comuniquen?|comuniques|mande[ns]?|envíe[ns]?) (?:con|a) (?:${PERSON}|nadie|otr\\w+)\\b`,
    `(?<!\\bpor qué )\\b(?:no|sin) (?!(?:puedo|puede|podría|pueden)\\b)(?:quiero|necesito|deseo|hace falta|me gustaría|quisiera|es necesario)? ?${GAP}(?:hablar|comunicar\\w*|esperar) ${GAP}(?:con|a) ${PERSON}\\b`,
    `(?<!\\bpor qué )\\bno (?:hace falta|es necesario|necesito|quiero|deseo|hay que|tiene que|tienes que)(?: que)? ${GAP}(?:comuni\\w+|conect\\w+|pas[ae]\\w*|transf\\w+|pong\\w+|deriv\\w+) `,
    `\\b(?:en lugar de|en vez de|evite|evita) ${GAP}(?:transf\\w+|pasarme|derivarme|comunicarme|conectarme|hablar con)\\b`,
    `\\bno ${GAP}hablar ${GAP}con (?:nadie|otr\\w+|ning\\w+)\\b`,
    `\\b(?:ningún|ninguna) ${PERSON}(?: (?:por favor|gracias|,)| $)`,
    `\\b(?:deje|deja|dejen|pare) de (?:transf\\w+|pasarme|derivarme|comunicarme)`,
    `\\bno (?:quiero|necesito|hace falta) ${PERSON}\\b`,
    `\\bsin (?:hablar con |pasar por )?(?:un agente|una persona|otra persona|transferencia)\\b`,
    `\\bsin (?:\\w+ ){0,2}?(?:llamar|hablar|pasar|contactar|tener que)(?: \\w+){0,3}? (?:a|con|por) (?:nadie|alguien|un |una |${STAFF})`,
    `\\bdeje[ns]? de (?:\\w+ ){0,1}?(?:ofrecer\\w*|mandar\\w*|enviar\\w*|pasar\\w*|marear\\w*|derivar\\w*)`,
    `\\bno (?:hace falta|necesito|es necesario|requiero|quiero) (?:que )?(?:hablar con )?${STAFF}`,
    `\\b(?:prefiero|preferiría|mejor) no (?:hablar|ser|que me)`,
    `\\bno me (?:llamen?|llames|telefoneen?)\\b`,
    `\\bno (?:necesito|quiero|hace falta) que (?:me )?(?:\\w+ )?(?:llam\\w+|contact\\w+)`,
    `\\bsin (?:ningún |ninguna )?(?:humanos?|agentes?|personas?|transferencias?|llamadas?|operador\\w*)\\b(?= (?:$|,|por favor|gracias))`,
    `\\b(?:nada de|ninguna|sin más) (?:llamadas?|transferencias?|agentes?)\\b`,
    `\\b(?:prefiero|preferiría|mejor) (?:seguir|continuar|quedarme|hacerlo|resolverlo|sigo|seguimos) (?:\\w+ ){0,2}?(?:aquí|contigo|con usted|por chat|por este chat)\\b`,
    `\\bno (?:me |nos )(?:pases|pase|pasen|transfieras|transfiera|transfieran|derives|derive)(?: (?:con|a) (?:nadie|ning\\w+|otr\\w+))?\\b`,
    `\\bno quiero (?:que )?(?:me llamen|nadie me llame|que nadie)\\b`,
  ],
  negates: [
    `(?<!\\bpor qué (?:\\w+ )?)\\b(?:no|sin|nunca|tampoco) (?!(?:podría|podrías|puedo|puede|puedes|entiendo|funciona|sirve|ayuda|sé|me ayuda)\\b)(?:\\w+ ){0,4}?$`,
    `\\b(?:niego|rechazo|evite|evita|deje de|deja de|dejen de|pare de|odio) (?:\\w+ ){0,4}?$`,
  ],
  recounts: [
    `(?<!\\byo )\\b(?:me dijeron|me dijo|me han dicho|me recomend\\w+|me pidi\\w+|dijeron|dijo) (?:\\w+ ){0,4}$`,
    `\\b(?:ayer|anoche|la semana pasada|he|había) (?:\\w+ )?$`,
  ],
  conditions: '\\b(?:si|sino|de lo contrario|en caso)\\b',
  please: 'por favor',
  accepts: [
    `^ (?:(?:ok|vale|bien|bueno|gracias|perfecto|,) )*(?:sí|si|claro|por favor|por supuesto|de acuerdo|adelante|desde luego|me parece (?:bien|perfecto|genial)|está bien|dale|vale|ok|venga|hazlo|sería (?:genial|bueno|perfecto|estupendo)|(?:pásame|páseme|conéctame|conécteme|transfiéreme|transfiérame|comuníqueme)|hágalo)(?: (?:por favor|gracias|muchas gracias|claro|,|adelante|de acuerdo|por supuesto))* $`,
  ],
  shorthand: {
    kiero: 'quiero',
    qiero: 'quiero',
    xfa: 'por favor',
    porfa: 'por favor',
    xfavor: 'por favor',
    d: 'de',
    q: 'que',
    ablar: 'hablar',
    algien: 'alguien',
    alguen: 'alguien',
  },
  declines: [
    '^ (?:no|mejor no|no gracias)\\b',
    `^ (?:(?:ay|uy|gracias|,) )*(?:ahora no|todavía no|aún no|más tarde|luego|no hace falta|no es necesario|déjalo|déjelo|paso|así está bien|nada)\\b`,
  ],
  offers: [
    `\\b(?:quiere|desea|gustaría|puedo|podría|prefiere|quieres|le parece|si (?:quiere|desea|prefiere))\\b.{0,80}(?:transf|pas[ea]|comuni|conect|hablar|deriv|escal).{0,60}(?:agente|persona|human|asesor|representante|supervisor|colega|compañer|especialista|equipo)`,
    `(?<=\\n|^) (?:le|te|lo|la) (?:paso|pongo|comunico|transfiero) con (?:un|una|otro|mi) (?:compañer[oa]|agente|asesora?|persona|colega|humano|especialista|técnico)`,
    `\\b(?:quiere|desea|prefiere|quieres|prefieres) que (?:le|te|lo) (?:llame|comunique|pase|contacte|atienda|transfiera|ponga) (?:con )?(?:un|una|mi|otro) (?:compañer[oa]|agente|asesora?|persona|colega|humano|especialista|técnico)`,
  ],
  promises: [
    `\\b(?:colega|compañer[oa]|agente|asesor[a]?|persona|especialista|técnico|supervisor|alguien|nuestro equipo|el equipo) (?:\\w+ ){0,5}?(?:le|te|lo|se) (?:\\w+ ){0,2}?(?:llamará|contactará|escribirá|atenderá|devolverá la llamada|pondrá en contacto|comunicará|va a llamar)\\b`,
    `\\b(?:le|te|lo) (?:llamará|contactará|escribirá|devolverá la llamada) (?:\\w+ ){0,4}?(?:colega|compañer[oa]|agente|asesor[a]?|persona|especialista|técnico|supervisor|alguien|equipo)\\b`,
    `\\b(?:haré|pediré|voy a pedir|me encargaré de) (?:\\w+ ){0,4}?que (?:\\w+ ){0,4}?(?:le|te|lo) (?:llamen?|contacten?|escriban?|devuelvan? la llamada)\\b`,
    `\\b(?:le|te) llamaremos\\b`,
    `\\b(?:recibirá|recibirás) (?:\\w+ ){0,3}?llamada\\b`,
    `\\b(?:departamento|servicio|área|equipo|colegas?|compañer[oa]s?|agentes?|asesor[ae]?s?|técnicos?|especialistas?|gestor[a]?|que|quienes?) (?:de \\w+ )?(?:\\w+ ){0,3}?(?:le|te|les|os|se) (?:responderán?|informarán?|contactarán?|llamarán?|escribirán?|avisarán?|pondrán? en contacto|comunicarán? con)\\b(?<!\\b(?:repartidor|mensajero|transportista|conductor).*)`,
    `\\b(?:será|serás|van a ser) (?:contactad[oa]|llamad[oa]) por (?:un|una|nuestro|nuestra|el departamento|alguien)\\b(?! (?:repartidor|mensajero|transportista))`,
    `\\bnos pondremos en contacto\\b`,
  ],
  missing: [
    `\\bno (?:lo )?(?:sé|se)\\b(?= (?:con|,|si|la|el|exact|cual|cuando|$))`,
    `\\bno (?:tengo|dispongo de|cuento con) (?:\\w+ )?(?:información|acceso|datos|respuesta|detalles)\\b`,
    `\\bno estoy (?:\\w+ )?segur[oa]\\b`,
    `\\bno (?:puedo|pude) (?:responder|ver|acceder|encontrar (?:información|la información))\\b`,
    `\\bno (?:he entendido|entendí|entiendo)\\b`,
    `\\bno (?:he encontrado|encontré|encuentro|hay) (?:nada|ninguna información|información) (?:sobre|al respecto|acerca)\\b`,
    `\\bdesconozco\\b`,
  ],
  goesOn: [
    `\\b(?:déjeme|permítame|voy a (?:intentar|revisar|verificar)|por favor (?:confirme|indique|elija))\\b`,
  ],
  offTopic: [
    `\\b(?:ignora|olvida|ignore|olvide)(?: todas)? (?:tus|sus|las)(?: \\w+){0,2} (?:instrucciones|reglas|normas)\\b`,
    `\\b(?:prompt del sistema|instrucciones iniciales)\\b`,
    `\\b(?:finge|imagina|haz como) que (?:eres|fueras|usted es)\\b`,
    `\\b(?:escribe\\w*|escríbe\\w*|cuenta\\w*|cuénta\\w*|compón\\w*|inventa\\w*) (?:un|una|otro|otra|algún|alguna) (?:\\w+ ){0,2}(?:poema|chiste|ensayo|cuento|historia|canción|adivinanza|carta de amor)\\b`,
    `\\b(?:haz|resuelve|ayúdame con) (?:mis|mi|los|la) (?:\\w+ )?(?:deberes|tarea|tareas|examen)\\b`,
    `\\bquién (?:ganó|ganará|va a ganar|es) (?:las elecciones|el mundial|el partido|el presidente|el papa)\\b`,
    `\\bcuál es (?:el sentido de la vida|la capital de)\\b`,
    `\\b(?:receta (?:de|para)|horóscopo|números de la lotería)\\b`,
  ],
  marks: {
    profanity: [`\\b(?:mierda|joder|puta\\w*|carajo|coño|maldit\\w+|pendej\\w+|cabr[oó]n\\w*)\\b`],
    again_and_again: [
      `\\b(?:segunda|tercera|cuarta|quinta|enésima) vez\\b`,
      `\\b(?:otra vez lo mismo|una y otra vez|cuántas veces|ya (?:le|les|se lo|te lo|te) (?:he )?(?:dicho|dije|expliqué|explicado)|varias veces|(?:dij\\w+|dicho|expli\\w+|escrit\\w+|llam\\w+|ped\\w+|promet\\w+|hech\\w+|ya(?! (?:(?:he|hemos) )?(?:compr|pedi|reserv|viaj|us))) (?:\\w+ ){0,3}?(?:dos|tres|cuatro|cinco|diez|cien|mil|\\d+) veces|(?:dos|tres|cuatro|cinco|diez) veces ya|sigo (?:sin|esperando)|desde hace (?:semanas|meses|días|horas)|llevo (?:\\w+ )?(?:semanas|meses|días|horas))\\b`,
    ],
    legal_threat: [
      `\\b(?:(?<!\\b(?:soy|es|para|como|de) (?:una? )?)abogad[oa]|demandar\\w*|demanda judicial|acciones legales|tribunales|denunciar\\w*|denuncia|profeco|oficina de consumo|facua|defensa del consumidor)\\b`,
    ],
    churn_threat: [
      `\\b(?:cancelar (?:mi|la) (?:cuenta|suscripción)|darme de baja|me (?:voy a dar|doy) de baja|nunca más|no vuelvo a (?:comprar|pedir)|irme (?:a|con) (?:la competencia|otra)|la competencia|mala reseña|cerrar mi cuenta)\\b`,
    ],
    accusation: [
      `\\b(?:es una (?:burla|vergüenza|falta de respeto|broma)|me (?:están|estás) tomando el pelo|estoy hart[oa]|ya basta|no (?:me )?(?:escuchan?|leen?)|pérdida de tiempo|(?:pésim[oa]|horrible|terrible|lamentable|peor|nefast[oa]) (?:servicio|atención|soporte)|(?:servicio|atención|soporte) (?:(?:es|tan|muy|realmente) )*(?:pésim[oa]|horrible|lamentable|nefast[oa]|vergonzos[oa])|(?:es|son|menudo|vaya|qué|un) (?:auténtico |verdadero |completo |total )?desastre|nadie (?:contesta|responde|ayuda|escucha|hace nada)|qué poca vergüenza|no puede ser que|(?:qué|una) falta de respeto|es un (?:robo|atraco|timo))\\b`,
    ],
    sarcasm: [
      `\\b(?:muchas )?gracias por (?:nada|hacerme perder|la pérdida)\\b`,
      `\\b(?:genial|qué bien|estupendo|perfecto|fantástico|maravilloso|bravo|fenomenal)(?: ,)? (?:otra vez (?:lo mismo|sin|igual|no)|otro (?:[\\w']+ )?más|otra (?:[\\w']+ )?más|otro (?:formulario|error|retraso|problema)|ahora (?:[\\w']+ ){0,5}?(?:no|nada|roto|perdido)|han (?:perdido|roto|borrado)|sigue sin)\\b`,
      `\\b(?:vaya (?:servicio|ayuda|atención|soporte)|menudo (?:servicio|soporte)|menuda (?:ayuda|atención)|qué sorpresa|felicidades(?: ,)? (?:han|me han|acaban)|enhorabuena(?: ,)? (?:han|me han))\\b`,
    ],
  },
  topics: {
    legal: [
      `\\b(?:mi abogad[oa]|(?<!\\b(?:soy|es|para|como|de) )una? abogad[oa]|acciones legales|voy a demandar\\w*|los voy a demandar|los demandaré|tribunales|asesoría legal|(?:voy a|vamos a|los?|les?|os) (?:demandar\\w*|denunciar\\w*|denuncio|demando)|denunciarl[oe]s|por la vía judicial|(?:vemos en|ir a|voy a|llevar\\w* a) (?:los |el )?juzgados?)\\b`,
    ],
    medical: [
      `\\b(?:dosis|sobredosis|efectos secundarios|reacción alérgica|dolor(?:es)? en el pecho|(?:no puedo|me cuesta) respirar|dificultad (?:para|al) respirar|(?:sarpullido|erupción|ampollas|quemadura|(?<!\\bme )mareos?|náuseas|vómitos|hinchazón)(?: \\w+){0,4}? (?:con|desde|por|después|tras|en (?:la|el|los|las))|(?<!\\b(?:máquina|cajero|perro|gato|aspiradora) (?:se )?)\\b(?:ha|he) (?:\\w+ )?tragado (?:una?|la|el|los|las) (?:pila|pieza|botón|imán|pastilla|moneda|producto)|(?:tomar|tomarlo|tomarla|tomarme|dar|usar|usarlo) (?:\\w+ ){0,4}?(?:embarazada|embarazo|lactancia|con (?:antibióticos|anticoagulantes|ibuprofeno|paracetamol|aspirina|alcohol|medicamentos|mi medicación))|embarazada (?:\\w+ |, ){0,5}?(?:tomar\\w*|usar\\w*|peligroso|seguro))\\b`,
    ],
    self_harm: [
      `\\b(?:suicid\\w+|matarme|quitarme la vida|quiero morir\\w*|no quiero (?:seguir viviendo|vivir)(?= (?:más|así|y|,|$))|ganas de (?:vivir|morir\\w*)|acabar con mi vida|hacerme daño|quitar la vida|quiero morirme|no (?:le )?veo sentido a (?:la vida|vivir|seguir viviendo)|mejor sin mí|(?:tomé|tomado|tragué) todas mis pastillas)\\b`,
    ],
    payment_data: [
      `\\b(?:cvv|cvc|código de seguridad|pin de (?:la|mi) tarjeta) (?:es )?\\d{3,4}\\b`,
    ],
    data_protection: [
      `\\b(?:rgpd|protección de datos|(?:borr|elimin)\\w+ (?:todos )?mis datos|(?:eliminación|supresión|borrado) de (?:todos )?mis datos|derecho al olvido|derecho de acceso|(?:borr|elimin)\\w+ (?:todos )?(?:mis|nuestros) datos|(?:filtr\\w+|vend\\w+|compart\\w+|ced\\w+) (?:todos )?mis datos|(?:quién|quiénes) (?:tiene|tienen) acceso a mis datos|retiro mi consentimiento|qué datos (?:tienen|tenéis|guardan|tiene)|copia de (?:todos )?mis datos)\\b`,
    ],
  },
};
