/** One sentence a line, after the flag it carries, or `-` for none: those look like one that does. */
export const nl = `
legal_threat | Als het geld er vrijdag niet is, hoort u van mijn advocaat.
legal_threat | Ik ga juridische stappen tegen jullie ondernemen.
legal_threat | Ik stap naar de rechter.
- | Mijn advocaat heeft jullie winkel aanbevolen.
- | Ik ben advocaat en heb een factuur nodig voor kantoor.
- | Ga ik bij de kruising naar rechts of naar links?
churn | Ik bestel nooit meer bij jullie.
churn | Ik stap over naar de concurrent als dit niet wordt opgelost.
churn | Ik zeg mijn contract op, ik ben er klaar mee.
- | Ik wil mijn afspraak van 15 uur afzeggen.
- | Annuleer mijn bestelling, ik heb de verkeerde maat gekozen.
- | Ik ben net van een andere provider naar jullie overgestapt.
vulnerable | Mijn man is vorige week overleden en er wordt nog steeds afgeschreven.
vulnerable | Ik ben ernstig ziek en kan niet naar het postkantoor.
vulnerable | Ik ben mijn baan kwijt en kan de rekening niet betalen.
vulnerable | Ik ben slechtziend en kan het formulier niet lezen.
- | Mijn telefoon is vorige week overleden.
- | Ik zoek een cadeau voor mijn buurvrouw van 83 jaar.
- | Hebben jullie een oprijplaat voor een rolstoel?
public_complaint | Ik zet een slechte recensie op Google.
public_complaint | Ik ga alles op social media zetten.
public_complaint | Ik heb de krant ingelicht.
- | Ik zag jullie advertentie op Instagram.
- | De recensies waren heel goed.
- | Kan ik de verlanglijst delen op Facebook?
safety | De oplader vloog in brand.
safety | Mijn dochter heeft zich gesneden aan de kapotte rand.
safety | Ik kreeg een elektrische schok van het apparaat.
- | Hebben jullie rookmelders?
- | Ik sta in vuur en vlam voor dit model.
- | Zit er een kinderslot op de oven?
abuse | Jullie zijn een stel idioten.
abuse | Hou je bek, prutser.
abuse | Ik weet waar jullie zitten en ik kom langs om je in elkaar te slaan.
- | Ik idioot heb het verkeerde adres ingevuld.
- | Die stomme app loopt steeds vast.
- | Ik kom morgen langs in de winkel om het op te halen.
`;
