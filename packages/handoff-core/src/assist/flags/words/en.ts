import type { FlagWords } from './flag-words.ts';

const LAWYER = '(?:lawyers?|attorneys?|solicitors?|legal (?:team|department|counsel))';
const SOMEBODY = `(?:husband|wife|partner|spouse|mother|mum|mom|father|dad|son|daughter|child|baby|brother|sister|parents?|grand\\w+|uncle|aunt|fiancee?)`;
const BODY =
  '(?:hands?|fingers?|thumb|arms?|wrists?|legs?|foot|feet|toes?|ankle|knee|face|eyes?|lips?|mouth|tooth|teeth|head|neck|back|skin|ribs?|nose|shoulder|hip)';
const PUBLIC =
  '(?:twitter|x|facebook|instagram|tiktok|reddit|trustpilot|google|yelp|tripadvisor|linkedin|youtube|social media|every review site|the internet)';
const OPPONENT =
  '(?:providers?|competit\\w+|compan(?:y|ies)|carriers?|suppliers?|banks?|insurers?|operators?|shops?|stores?|retailers?|airlines?|brands?)';
const INSULT =
  '(?:idiots?|morons?|imbeciles?|scum\\w*|bastards?|assholes?|arseholes?|bitch\\w*|cunts?|dickheads?|clowns?|dimwits?|halfwits?|parasites?|vermin)';

export const en: FlagWords = {
  legal_threat: {
    says: [
      `\\bhear(?:ing)? from (?:my|our|an?) ${LAWYER}`,
      `\\b(?:my|our) ${LAWYER} (?:is|are) (?:copied|in copy|cc'd|on (?:the|this) case|involved|informed)\\b`,
      `\\b(?:talk\\w*|speak\\w*|spoken?|call\\w*|contact\\w*|consult\\w*|hir\\w+|instruct\\w*|involv\\w+|get(?:ting)?|see(?:ing)?|go(?:ing)? to|hand\\w*) (?:[\\w']+ ){0,3}?(?:my|our|an?) ${LAWYER}\\b`,
      `\\b(?:my|our) ${LAWYER} (?:will|is going to|is (?:preparing|drafting|writing|looking)|(?:has )?(?:advised|told|written)|advises|says|said)`,
      `\\b(?:tak\\w+|drag\\w*|bring\\w*|see|meet) (?:you|this|them|it|your company|the matter) (?:all )?(?:to|in) (?:[\\w']+ ){0,3}?court\\b`,
      `\\bsu(?:e|ing) (?:you|your)\\b|\\b(?:i'll|i will|we'll|we will|going to|gonna|ready to|prepared to|forced to|about to) (?:\\w+ )?sue\\b`,
      `\\b(?:tak\\w+|start\\w*|consider\\w*|pursu\\w+|seek\\w*|beg[iu]n\\w*|initiat\\w+|explor\\w+) (?:[\\w']+ ){0,2}?legal (?:action|proceedings|steps|advice|remedies)\\b|\\blegal action (?:against|will|unless|if)\\b`,
      `\\bsmall claims\\b|\\bletter before action\\b|\\bpress(?:ing)? charges\\b|\\bclass action\\b|\\b(?:fil\\w+|bring\\w*) (?:a|the) (?:lawsuit|suit|legal claim)\\b`,
      `\\b(?:fil\\w+|lodg\\w+|mak\\w+|made|rais\\w+|submit\\w*|report\\w*|complain\\w*|tak\\w+|go(?:ing)?|escalat\\w+|contact\\w*|inform\\w*|writ\\w+|refer\\w*) (?:[\\w']+ ){0,6}?(?:ombudsman|trading standards|better business bureau|bbb|consumer protection|regulator|ftc|cfpb|attorney general|ofcom|ofgem|fca)\\b`,
      `\\breport(?:ing)? (?:you|this|your company) to the (?:police|authorities)\\b`,
    ],
    unless: [
      `\\b(?:i'm|i am|we are|as) (?:an? )?${LAWYER}\\b`,
      `\\bwill not sue|won't sue|not (?:going to|gonna) sue`,
    ],
  },
  churn: {
    says: [
      `\\b(?:mov\\w+|switch\\w*|go(?:ing)?|chang\\w+|leav\\w+|transfer\\w*|port\\w*) (?:[\\w']+ ){0,4}?(?:to|for) (?:an?|another|your|the|one of your|some other) (?:\\w+ )?${OPPONENT}\\b`,
      `\\b(?:i'm|i am|we're|we are) off to (?:an?|another|your) (?:\\w+ )?${OPPONENT}\\b|(?:^|,) (?:so |then |just |and )?(?:cancel|close) (?:my|our) (?:account|subscription|membership|contract)\\b|\\b(?:tak\\w+) (?:my|our) (?:business|money|custom) elsewhere\\b|\\b(?:i'll|i will|we'll|we will|going to|gonna|i'm) (?:\\w+ )?(?:go|going|shop\\w*|look\\w*|buy\\w*) elsewhere\\b`,
      `\\bnever (?:\\w+ ){0,2}?(?:buy\\w*|order\\w*|shop\\w*|us(?:e|ing)|book\\w*|fly\\w*|com(?:e|ing)|deal\\w*|do(?:ing)? business|purchas\\w*) (?:\\w+ ){0,3}?(?:from|with|at|to) (?:you|your|this|here)\\b`,
      `\\bnever (?:ever )?(?:buy\\w*|order\\w*|shop\\w*|book\\w*|fly\\w*|us(?:e|ing)) (?:(?:here|you|your \\w+|this (?:shop|store|company|site|app)|anything) )?(?:ever )?again\\b`,
      `\\b(?:last|final) (?:time|order|purchase) (?:that )?(?:i|we|you)(?:'ll|'ve| will| have)? (?:ever )?(?:[\\w']+ ){0,3}?(?:with|from|here|at|me)\\b`,
      `\\b(?:want|like|wish|going|gonna|decided|about|ready|need) (?:to )?(?:\\w+ )?(?:clos|delet|cancel|terminat|end)\\w* (?:my|our) (?:\\w+ )?(?:account|subscription|membership|contract)\\b|\\b(?:i'm|i am|please|i'll|i will) (?:\\w+ )?(?:clos|delet|cancel|terminat)\\w* (?:my|our) (?:\\w+ )?(?:account|subscription|membership|contract)\\b`,
      `\\blost (?:me as )?a (?:\\w+ )?customer\\b|\\byou(?:'ve| have) lost (?:me|my business|our business)\\b|\\bno longer (?:be )?(?:a|your) customer\\b|\\bdone with (?:you|your (?:company|service|shop|store|bank))\\b|\\bleav(?:e|ing) (?:you|your (?:company|service|bank))\\b`,
    ],
    unless: [
      `\\bjust (?:switched|moved|changed|left)\\b`,
      `\\b(?:switched|moved|changed) (?:\\w+ ){0,3}?to you\\b`,
      `\\b(?:parcel|package|money|funds|order|delivery)\\b.{0,30}\\bto (?:another|a different)\\b`,
    ],
  },
  vulnerable: {
    says: [
      `\\b(?:my|our) (?:late )?(?:\\w+ )?${SOMEBODY} (?:[\\w']+ ){0,4}?(?:passed away|died|is dead|was killed|has passed|passed (?:last|on|this))\\b`,
      `\\b(?:lost|death of|loss of|funeral (?:of|for)|buried|bury) (?:my|our) (?:late )?(?:\\w+ )?${SOMEBODY}\\b|\\bbereave\\w*\\b|\\b(?:i am|i'm) (?:an? )?(?:recent )?widow(?:ed|er)?\\b|\\bdeath certificate\\b`,
      `\\b(?:i have|i've|i am|i'm|i was|diagnosed with|undergoing|receiving|suffer\\w*(?: from)?|fighting|battling|treated for|treatment for|my ${SOMEBODY} (?:has|is)) (?:[\\w']+ ){0,3}?(?:cancer|chemo\\w*|radiotherapy|dementia|alzheimer\\w*|parkinson\\w*|multiple sclerosis|depress(?:ion|ed)|a stroke|heart (?:condition|disease|failure|attack)|epilep\\w+|dialysis|leuka?emia|tumou?r|(?:seriously|very|severely|chronically|critically|terminally) ill|panic attacks|bipolar|ptsd|in (?:the )?hospital|intensive care|hospitali[sz]ed)\\b`,
      `\\bi(?:'m| am) (?:7[5-9]|8\\d|9\\d) (?:years?|and|,|$)|\\bi(?:'m| am) an? (?:7[5-9]|8\\d|9\\d) years? old\\b|\\bi(?:'m| am) (?:an? )?(?:elderly|old age pensioner|pensioner|old (?:man|woman|lady))\\b|\\bmy (?:elderly|frail) ${SOMEBODY}\\b|\\bat my age\\b`,
      `\\blost my job\\b|\\bmade redundant\\b|\\b(?:i am|i'm|became|become) (?:now )?(?:unemployed|bankrupt|homeless)\\b|\\bbailiffs?\\b|\\bdebt (?:collect\\w*|advis\\w*|advice)\\b|\\b(?:i'm|i am|we are|deep) in debt\\b|\\bfood bank\\b|\\bevict(?:ed|ion)\\b`,
      `\\b(?:can't|cannot|can not|unable to|can no longer) (?:\\w+ )?(?:pay|afford) (?:[\\w']+ ){0,3}?(?:rent|bills?|food|heating|electricity|mortgage|instal?lments?|debts?|medicine|groceries)\\b`,
      `\\b(?:i'm|i am|i have|as|my ${SOMEBODY} is) (?:[\\w']+ ){0,3}?(?:in a wheelchair|wheelchair user|disabled|disability|blind|visually impaired|partially sighted|deaf|hard of hearing|paraly[sz]ed|housebound|bedridden)\\b|\\buses? a wheelchair\\b`,
      `\\b(?:domestic (?:violence|abuse)|abusive (?:ex|partner|husband|wife)|restraining order|power of attorney)\\b`,
    ],
    unless: [
      `\\b(?:phone|battery|laptop|computer|car|tablet|router|screen|device|line|connection|watch|modem|plant|fridge|tv|charger|console) (?:[\\w']+ )?(?:died|is dead|has died)\\b`,
      `\\b(?:pay|afford) .*\\b(?:online|app|website|site|page|paypal|link|error|button|checkout)\\b`,
      `\\b(?:blind date|blinds|colou?r blind|deaf to|blind to)\\b`,
    ],
  },
  public_complaint: {
    says: [
      `\\b(?:leav\\w+|writ\\w+|post\\w*|giv\\w+|put\\w*) (?:[\\w']+ ){0,4}?(?:bad|negative|terrible|(?:one|1|zero|0) star|scathing|awful|damning|public) (?:\\w+ )?(?:reviews?|ratings?)\\b`,
      `\\b(?:i'll|i will|we'll|we will|going to|gonna|i'm|i am|about to) (?:\\w+ )?(?:post|shar|publish|tweet|put|expos|tell|writ|blast|rat|review)\\w* (?:[\\w']+ ){0,6}?(?:on|to|over|across) ${PUBLIC}\\b`,
      `\\b(?:contact\\w*|inform\\w*|tell\\w*|told|call\\w*|go(?:ing)?|talk\\w*|tip\\w*|writ\\w+|wrote|sen[dt]\\w*|speak\\w*|spoke|alert\\w*) (?:[\\w']+ ){0,4}?(?:the press|newspapers?|journalists?|reporters?|the media|(?:tv|news) (?:station|channel|desk|outlet)s?|consumer (?:watchdog|programme|program|show))\\b`,
      `\\bgo(?:ing)? (?:public|viral)\\b|\\bnam(?:e|ing) and sham(?:e|ing)\\b|\\b(?:everyone|everybody|the (?:whole )?(?:world|internet)) (?:will|should|is going to|needs to) (?:know|see|hear|read)\\b|\\bmy (?:[\\w']+ )?(?:followers|subscribers|viewers)\\b|\\bwarn (?:others|everyone|everybody|people)\\b`,
    ],
    unless: [
      `\\b(?:wish ?list|my order|the shoes|your page)\\b`,
      `\\b(?:lovely|great|good|nice|five star|5 star|positive|glowing) (?:\\w+ )?reviews?\\b`,
    ],
  },
  safety: {
    says: [
      `\\b(?:caught|catches|catching|catch|set\\w* (?:\\w+ ){0,2}?on|started a|was on|is on|were on) fire\\b|\\b(?:burst into|went up in|in) flames\\b|\\b(?:started|starts|began|was|is|were) (?:\\w+ )?(?:smoking|smouldering|sparking|melting|overheating)\\b|\\b(?:started|began) to (?:smoke|smoulder|spark|melt|burn)\\b|\\bbattery (?:\\w+ )?(?:swelled|swollen|bulging|leaked)\\b|\\bexplo(?:ded|des|ding)\\b|\\bblew up in\\b`,
      `\\b(?:smell\\w*|stink\\w*|reek\\w*) (?:\\w+ )?(?:of|like) (?:\\w+ )?(?:gas|burning|burnt|smoke|burned)\\b|\\bgas leak\\w*\\b|\\belectric(?:al)? shock\\b|\\belectrocut\\w+\\b|\\bgot (?:a shock|shocked)\\b|\\bcarbon monoxide poison\\w*\\b`,
      `\\b(?:cut|cuts|burn(?:ed|t)?|broke|injured|hurt|scald\\w*|slic\\w+|crush\\w*|trapp\\w*) (?:my|his|her|our|their) (?:\\w+ )?${BODY}\\b|\\b(?:got|was|were|is|been) (?:\\w+ )?(?:injured|burn(?:ed|t)|hurt) (?:by|when|while|from|because|using)\\b|\\b(?:injured|hurt|burn(?:ed|t)|cut) (?:myself|himself|herself|themselves) (?:on|with|by|when|while|because)\\b`,
      `\\b(?:collapsed|broke|gave way|snapped) (?:under|beneath|while|when|and i fell)\\b|\\bchok(?:ed|ing|es) on\\b|\\ballergic reaction\\b|\\bfood poisoning\\b|\\b(?:ended up|taken|rushed|went) (?:in|to) (?:the )?(?:hospital|a e|er|emergency room)\\b|\\bbrakes? (?:failed|fail|don't|didn't|stopped)\\b|\\b(?:glass|metal|plastic) (?:\\w+ )?in (?:my|the|our) (?:food|meal|drink|baby food|salad|soup)\\b`,
      `\\b(?:is|are|was|were|it's) (?:\\w+ )?(?:dangerous|unsafe|a (?:fire |safety )?hazard|a safety (?:risk|issue|concern))\\b`,
    ],
    unless: [`\\b(?:in stock|do you (?:have|sell)|is it|fire pit|could it|not dangerous)\\b`],
  },
  abuse: {
    says: [
      `\\b(?:you|ur|your (?:team|staff|agents?|people|colleagues?|company) (?:is|are))(?:'re| are)? (?:[\\w']+ ){0,4}?${INSULT}\\b`,
      `\\b(?:useless|worthless|pathetic|stupid|incompetent|dumb|fucking|bloody|lying) (?:\\w+ )?${INSULT}\\b`,
      `\\b(?:you're|you are|are you|you all are|you guys are|you people are) (?:(?:so|really|just|all|completely|totally|fucking|bloody|absolutely|even) )*(?:stupid|dumb|useless|worthless|pathetic|retarded|brain ?dead|braindead|deaf or)\\b`,
      `\\bwhat (?:kind|sort) of (?:\\w+ )?${INSULT}\\b|\\b(?:you|you lot|you all|you guys|you people) are (?:all )?the (?:dumbest|stupidest|most (?:stupid|incompetent|useless))\\b`,
      `\\bshut (?:the \\w+ )?up\\b|\\bgo to hell\\b|\\b(?:fuck|screw) (?:you|off|yourself|yourselves)\\b|\\bpiss off\\b|\\bdrop dead\\b|\\brot in hell\\b|\\bhope you (?:all )?(?:die|rot|get fired|choke)\\b|\\bgo (?:kill|fuck) yourself\\b`,
      `\\bknow where (?:you|your (?:office|family|house|staff)) (?:all )?(?:lives?|works?|are|is|sit)\\b|\\b(?:i'll|i will|going to|gonna|we'll) (?:\\w+ ){0,3}?(?:kill|hurt|beat|punch|smash|stab|shoot|strangle|hunt) (?:you|your|him|her|them|every)\\b|\\bmake you pay\\b|\\bwatch your back\\b|\\byou(?:'ll| will) regret\\b`,
    ],
    unless: [
      `\\b(?:i felt|i feel|i was|i am|i'm|call me|like) (?:such )?(?:an? )?(?:\\w+ )?${INSULT}\\b`,
      `\\btake my money\\b`,
    ],
  },
};
