import { describe, expect, it } from 'vitest';

import { readAsk } from '../../testing/read-ask.ts';

describe('roundabout refusals in other languages', () => {
  it.each([
    ['de', 'Bitte verschonen Sie mich mit Ihren Kollegen, keine Weiterleitung.'],
    ['de', 'Ich habe keine Lust, mit einem Mitarbeiter zu sprechen.'],
    ['de', 'Ich möchte lieber nicht weitergeleitet werden.'],
    ['de', 'Muss ich dafür wirklich mit jemandem sprechen? Das will ich nicht.'],
    ['de', 'Ohne Verbindung zu einem Menschen bitte.'],
    ['de', 'Ich wollte gar nicht mit einem Berater sprechen.'],
    ['de', 'Hören Sie auf, mich an Kollegen zu verweisen.'],
    ['fr', 'Je refuse de parler à un agent.'],
    ['fr', "Je n'ai aucune envie d'être transféré."],
    ['fr', 'Évitez de me transférer à un conseiller.'],
    ['fr', 'Arrêtez de me passer des conseillers.'],
    ['fr', 'Je préférerais que vous ne me transfériez pas.'],
    ['fr', "Il n'est pas nécessaire de me mettre en relation avec un agent."],
    ['fr', "Aucun besoin de parler à quelqu'un."],
    ['es', 'Me niego a hablar con otro agente.'],
    ['es', 'Preferiría no ser transferido a un agente.'],
    ['es', 'Deje de transferirme a otras personas.'],
    ['es', 'Evite pasarme con un agente.'],
    ['es', 'No es necesario que hable con un asesor.'],
    ['es', 'Ningún agente, por favor.'],
    ['es', 'No me conecte con un humano.'],
    ['pt', 'Me recuso a falar com outro atendente.'],
    ['pt', 'Preferia não ser transferido para um atendente.'],
    ['pt', 'Pare de me transferir para outras pessoas.'],
    ['pt', 'Evite me passar para um atendente.'],
    ['pt', 'Não é preciso falar com um atendente.'],
    ['pt', 'Nenhum atendente, por favor.'],
    ['pt', 'Não me conecte com um humano.'],
    ['it', 'Mi rifiuto di parlare con un altro operatore.'],
    ['it', 'Preferirei non essere trasferito a un operatore.'],
    ['it', 'Smetta di passarmi ad altre persone.'],
    ['it', 'Eviti di passarmi a un operatore.'],
    ['it', 'Non è necessario parlare con un operatore.'],
    ['it', 'Nessun operatore, per favore.'],
    ['it', 'Non mi colleghi con un umano.'],
    ['nl', 'Ik weiger met een medewerker te praten.'],
    ['nl', 'Liever geen medewerker alstublieft.'],
    ['nl', "Stop met mij door te verbinden met collega's."],
    ['nl', 'Ik heb geen zin om met een medewerker te praten.'],
    ['nl', 'Voorkom dat ik met een medewerker moet praten.'],
    ['nl', 'Verbind me alsjeblieft niet met een mens.'],
    ['nl', 'Ik zou liever niet doorverbonden worden met iemand.'],
  ])('calls no human in %s for: %s', (language, text) => {
    expect(readAsk(text, language).score).toBeLessThan(0.25);
  });
});
