import type { Detector } from '../detector.ts';

/** Diagnoses, treatments and medicines that are hardly ever meant otherwise, in seven languages. "Health reasons" stay. */
const TERMS =
  "diabet\\p{L}*|cancer|leuk[ae]?emia|tumou?r|chemotherap\\p{L}*|chemo|hiv(?:[- ]positive)?|aids patient|hepatitis(?: [abc])?|epilep\\p{L}*|multiple sclerosis|parkinson(?:[’']?s)?(?: disease)?|alzheimer(?:[’']?s)?|dementia|schizophreni\\p{L}*|bipolar disorder|clinical depression|depressive disorder|antidepressants?|anorexi\\p{L}*|bulimi\\p{L}*|ptsd|miscarriage|abortion|dialysis|insulin|asthma|pneumonia|tuberculosis|chlamydia|gonorrh?oea|syphilis|herpes|crohn[’']?s disease|endometriosis|kidney failure|heart attack|stroke patient|wheelchair user|opioid\\p{L}*|methadone|rehab clinic|" +
  'krebs(?:erkrankung|diagnose|patient\\p{L}*)?|brustkrebs|chemotherapie|zuckerkrank\\p{L}*|schlaganfall|herzinfarkt|fehlgeburt|abtreibung|demenz|depressionen|asthmatiker\\p{L}*|lungenentzündung|' +
  'cáncer|quimioterapia|embarazo de riesgo|aborto|infarto|derrame cerebral|demencia|asma|vih|epilepsia|' +
  'chimiothérapie|grossesse à risque|fausse couche|infarctus|démence|asthme|vih|séropositi\\p{L}*|leucémie|' +
  'cancro|tumore|chemioterapia|aborto spontaneo|demenza|sieropositiv\\p{L}*|' +
  'câncer|quimioterapia|demência|enfarte|soropositiv\\p{L}*|' +
  'kanker|chemokuur|miskraam|hartaanval|beroerte|dementie|longontsteking|suikerziekte';
const TERM = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${TERMS})(?![\\p{L}\\p{N}_])`, 'giu');
const SIGN =
  /diab|cancer|leuk|leuc|tumo|tumeu|chemo|chimio|quimio|chemioter|hiv|vih|aids p|hepatit|epilep|sclerosis|parkin|alzh|dement|demenz|demenc|démence|demênc|schizo|bipolar|depress|anorex|bulimi|ptsd|miscarr|abort|abtreib|dialys|insulin|asthm|asma|pneumon|tubercul|chlam|gonor|syphil|herpes|crohn|endomet|kidney f|heart a|stroke p|wheelch|opioid|methad|rehab|krebs|zuckerk|schlaga|herzin|fehlgeb|lungenen|embarazo|infart|derrame|grossesse|fausse|séropos|cancro|sieropos|câncer|cáncer|enfarte|soropos|kanker|miskraam|hartaanv|beroert|longont|suikerz/i;

/** Words that say what somebody is ill with or treated for. */
export const findHealthTerms: Detector = (text) =>
  SIGN.test(text)
    ? [...text.matchAll(TERM)].map((match) => ({
        kind: 'health' as const,
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [];
