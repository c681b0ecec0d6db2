const any = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu');

/** Something was done, as one says it in English, German and Spanish. */
export const DONE = any(
  [
    'done|succeeded|successful(?:ly)?|worked|completed?|processed|approved|issued|refunded|credited|paid|cancel(?:l)?ed|changed|updated|sent|booked|returned|exchanged|resolved|fixed|confirmed|went through',
    'erledigt|erfolgreich|geklappt|abgeschlossen|genehmigt|erstattet|gutgeschrieben|bezahlt|storniert|geändert|gesendet|verschickt|gebucht|umgetauscht|gelöst|behoben|bestätigt|durchgeführt|überwiesen',
    'hech[oa]|realizad[oa]|éxito|funcionó|completad[oa]|aprobad[oa]|reembolsad[oa]|abonad[oa]|pagad[oa]|cancelad[oa]|cambiad[oa]|enviad[oa]|reservad[oa]|resuelt[oa]|confirmad[oa]',
  ].join('|'),
);

/** Something was tried and did not work. */
export const FAILED = any(
  'fail(?:ed|s)|rejected|declined|denied|did not go through|fehlgeschlagen|gescheitert|abgelehnt|falló|fallid[oa]|rechazad[oa]|denegad[oa]',
);

/** A sentence says that something is not so. */
export const NEGATED = any(
  "not|no|never|none|nothing|nobody|without|cannot|neither|nor|\\p{L}+n['’]t|unable|nicht|kein\\p{L}{0,2}|nie|niemals|nichts|niemand|ohne|ni|nunca|jamás|nada|tampoco|ningun[oa]?|ningún|sin",
);

/** Days and months: a date in words. */
export const DATED = any(
  [
    'january|february|march|april|may|june|july|august|september|october|november|december',
    'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday',
    'januar|februar|märz|mai|juni|juli|oktober|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|heute|gestern',
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana|ayer',
  ].join('|'),
);
