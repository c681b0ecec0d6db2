/** Written after the patterns, to see how they do on what they were not made for: language, flag or `-`, sentence. */
export const second = `
en | legal_threat | Your conduct breaches the Consumer Rights Act and my attorney is copied in on this email.
en | legal_threat | Refund me or I go to the ombudsman.
en | churn | I've had it, cancel my subscription, I'm off to a competitor.
en | churn | We are going to look for another supplier.
en | vulnerable | I was just diagnosed with breast cancer and I can't deal with this.
en | vulnerable | I'm on disability benefits and this charge means I can't buy food.
en | public_complaint | Wait until my followers on TikTok hear about this.
en | public_complaint | I'll be sure to warn everyone on Reddit.
en | safety | The battery swelled up and started to smoke.
en | safety | My toddler nearly choked on a piece that broke off.
en | abuse | What kind of moron works there?
en | abuse | You lot are the dumbest people on earth.
en | - | My son wants to become a lawyer and needs the textbook.
en | - | Can I move my subscription to another account?
en | - | Do you deliver to the hospital on Main Street?
en | - | I left a good review for the last order.
en | - | Does the insurance cover fire damage?
en | - | The game characters are idiots, is there a refund for that?
en | - | I'm deaf to the charms of your app, but fine.
en | - | My lawyer needs the invoice in PDF.
de | legal_threat | Ich habe das Ganze jetzt meinem Anwalt übergeben.
de | churn | Dann gehe ich eben zu einem anderen Anbieter.
de | vulnerable | Meine Mutter ist dement und hat das aus Versehen bestellt.
de | public_complaint | Davon werde ich auf Instagram berichten.
de | safety | Der Akku ist plötzlich explodiert.
de | abuse | Ihr seid echt zu blöd.
de | - | Ist der Anwaltskalender 2026 noch lieferbar?
de | - | Ich möchte von Tarif S zu Tarif M wechseln.
de | - | Der Film heißt Feuer und Wasser, ist die DVD da?
de | - | Meine Oma ist 80 und freut sich über das Geschenk.
de | - | Kann ich die Rechnung online bezahlen?
es | legal_threat | Mañana mismo pongo una denuncia.
es | churn | Es la última vez que compro aquí.
es | vulnerable | Estoy en paro y no me llega para la luz.
es | public_complaint | Todo el mundo lo sabrá por Twitter.
es | safety | El aparato echa chispas al encenderlo.
es | abuse | Menuda panda de inútiles.
es | - | Necesito la factura para mi abogado.
es | - | Quiero cambiar a otra tarifa.
es | - | ¿El seguro cubre incendios?
es | - | Mi abuela cumple 90 años y busco un regalo.
fr | legal_threat | Mon avocat vous contactera demain.
fr | churn | C'est la dernière fois que je commande chez vous.
fr | vulnerable | Ma femme a un cancer et je n'ai pas la tête à ça.
fr | public_complaint | Attendez-vous à un avis très négatif sur Trustpilot.
fr | safety | L'appareil a explosé dans la cuisine.
fr | abuse | Quelle bande d'incapables.
fr | - | Je dois envoyer la facture à mon avocat.
fr | - | Je voudrais changer de forfait.
fr | - | L'assurance couvre-t-elle l'incendie ?
fr | - | Ma grand-mère a 90 ans et adore ce livre.
it | legal_threat | Ho già dato mandato al mio avvocato.
it | churn | È l'ultima volta che compro da voi.
it | vulnerable | Mia madre è malata di Alzheimer e ha ordinato per errore.
it | public_complaint | Racconterò tutto su Facebook.
it | safety | Il telefono è esploso mentre era in carica.
it | abuse | Che branco di incapaci.
it | - | La fattura serve al mio avvocato.
it | - | Vorrei passare a un'altra tariffa.
it | - | L'assicurazione copre gli incendi?
pt | legal_threat | Vou entrar com uma ação contra a empresa.
pt | churn | Foi a última vez que comprei aqui.
pt | vulnerable | O meu pai morreu ontem e preciso de fechar a conta dele.
pt | public_complaint | Vou expor tudo no Instagram.
pt | safety | O telemóvel explodiu na minha mão.
pt | abuse | Bando de incompetentes.
pt | - | Preciso da fatura para o meu advogado.
pt | - | Quero mudar para outro plano.
pt | - | O seguro cobre incêndios?
nl | legal_threat | Mijn advocaat neemt contact met jullie op.
nl | churn | Dit was de laatste keer dat ik hier iets koop.
nl | vulnerable | Mijn vader is gisteren overleden en zijn abonnement loopt door.
nl | public_complaint | Ik deel dit op Facebook met iedereen.
nl | safety | De accu is ontploft.
nl | abuse | Wat een stelletje prutsers.
nl | - | Mijn advocaat heeft de factuur nodig.
nl | - | Ik wil overstappen naar een ander abonnement.
nl | - | Dekt de verzekering brandschade?
`;
