import type { Words } from './words.ts';

export const es: Words = {
  title: 'Señales',
  grid: 'Qué midió cada señal en cada mensaje',
  corner: 'Señal',
  summary: (crossed, all, first) =>
    first === null
      ? `Ninguna de ${all} superó su límite`
      : `${crossed} de ${all} ${crossed === 1 ? 'superó' : 'superaron'} su límite; la primera: ${first.label}, ${first.place}`,
  nothing: 'Aún no se ha medido nada',
  nothingHint: 'Reproduzca un paso: cada señal se mide en cada mensaje.',
  loading: 'Cargando las señales',
  failed: 'No se pudieron leer las señales.',
  retry: 'Reintentar',
  outcome: { continue: 'Seguir', offer: 'Ofrecer', escalate: 'Escalar', held: 'Persona' },
  event: { action: 'Acción', draft: 'Borrador' },
  by: { customer: 'Cliente', ai: 'IA', human: 'Persona', system: 'Sistema' },
  turn: (n) => `Mensaje ${n}`,
  after: (event, turn) => `${event === 'action' ? 'Acción' : 'Borrador'} tras el mensaje ${turn}`,
  place: (event, turn) => {
    if (event === 'turn') return `en el mensaje ${turn}`;
    return `en ${event === 'action' ? 'la acción' : 'el borrador'} tras el mensaje ${turn}`;
  },
  firstAt: (places) => `superado por primera vez ${places}`,
  firstHere: 'aquí superó su límite por primera vez',
  state: {
    absent: 'sin datos',
    quiet: 'en calma',
    some: 'por debajo de su límite',
    near: 'cerca de su límite',
    fired: 'límite superado',
    against: 'frena el traspaso',
    trend: 'solo se muestra, nunca decide',
  },
  notProvided: 'Sin datos: la IA no lo indicó, así que no hay nada que comparar.',
  nothingToMeasure: 'Aún no hay nada que medir.',
  limit: (limit) => `límite ${limit}`,
  value: 'Valor',
  limitLabel: 'Límite',
  strength: 'Fuerza',
  strengthOf: (share) => `${share}; el límite está en el 50 %`,
  firstLabel: 'Primera vez',
  never: 'no en este episodio',
  took: 'Medido en',
  decidedIn: 'decidido en',
  restsOn: 'Se basa en',
  decided: 'Decisión',
  crossedHere: 'Aquí por encima del límite',
  noneCrossed: 'Aquí ninguna señal supera su límite.',
  quiet: (count) =>
    count === 1 ? '1 señal se mantuvo en calma' : `${count} señales se mantuvieron en calma`,
  legend: { near: 'cerca', fired: 'superado', line: 'límite', first: 'primera vez' },
  whyNow: 'Por qué no antes',
  whyNotYet: 'Lo más cercano a una decisión',
  way: (label, past, now, limit) => {
    const values =
      past.length === 0 ? `${now}, medido por primera vez` : `${past.join('; ')}; después ${now}`;
    return `${label}: ${values}${limit === null ? '' : ` (límite ${limit})`}.`;
  },
  before: {
    refused: (place) => `Ya lo había superado ${place}, pero el cliente no quería una persona.`,
    offered: (place) => `Ya lo había superado ${place}, donde se ofreció una persona.`,
    alone: (place) => `Ya lo había superado ${place}, pero no bastaba para decidir.`,
  },
  trend: { up: 'al alza', down: 'a la baja', level: 'estable' },
};
