import type { LexiconData } from '../lexicon/lexicon.ts';

/**
 * How English speakers ask for a human, built from pieces: who is asked for, how one comes to them, who says it and how
 * politely. A piece added here widens every pattern that uses it.
 */

/** Words that lead up to a person. */
const LEAD =
  '(?:an?|the|your|any|some|another|other|one of your|one of the|actual|real|live|living|human|different|senior|qualified|proper|trained|customer|client|support|service|care|sales|billing|technical|tech|phone|airline|higher level|higher up|higher|next level|more|most senior|duty|shift|floor|relationship|account|branch|store|case|general|loan)';
/** "Virtual agent" is no person, and a travel agent is somebody else's. */
const NOT_STAFF =
  '(?<!\\b(?:virtual|automated|ai|digital|artificial|travel|insurance|estate|ticket|booking|cleaning|free|change) )';
/** After the word for a person something else may be meant: an agent fee, human resources, a person of 65 kg, the manager's car. */
const NO_THING =
  "\\b(?!')(?! (?:resources?|rights|errors?|being's|fees?|charges?|numbers?|ids?|codes?|names?|commissions?|portals?|logins?|accounts?|apps?|manuals?|licen[cs]es?|discounts?|rates?|tickets?|hair|body|interest|position|job|role|training|samples?|of change|of \\d+|over \\d+|under \\d+|aged|weighing|per|to (?:sign|receive|pick|collect))\\b)" +
  '(?! (?:at|in|from) (?:the|my|our|a) (?:bank|stores?|shops?|hotel|airport|gate|counter|post office|embassy|school|branch|clinic|hospital)\\b)';
/** Anybody of the company. */
const PERSON = `(?:(?:${LEAD}) )*${NOT_STAFF}(?:humans?(?: being)?|agents?|persons?|people|operators?|representatives?|reps?|supervisors?|managers?|management|specialists?|experts?|advis[eo]rs?|associates?|staff(?: members?)?|employees?|colleagues?|engineers?|technicians?|consultants?|superiors?|nurses?|pharmacists?|bankers?|(?<=\\byour )boss(?:es)?|(?:person|one|whoever(?: is|'s)?) in charge|someone|somebody|anyone|anybody|team (?:members?|leads?|leaders?)|members? of (?:your|the) (?:\\w+ ){0,2}?(?:team|staff)|support team|(?:first|second|third|1st|2nd|3rd) (?:line|level)(?: support)?|(?:level|tier) (?:\\d|one|two|three)(?: support)?|support|customer (?:service|support|care|relations)|higher ups?)${NO_THING}`;
/** Somebody who can't be anything but a human on the staff. */
const HUMAN = `(?:(?:${LEAD}) )*${NOT_STAFF}(?:humans?(?: being)?|(?<=\\b(?:human|live|living|real|actual) )(?:agents?|persons?|people|someone|somebody|chat|support|employee|advis[eo]r|specialist)|(?<=\\b(?:an?|another|your|any|service|support|care) )agents?|operators?|representatives?|reps?|supervisors?|managers?|team (?:leads?|leaders?))${NO_THING}(?! (?:who|that|i|which) (?:helped|told|said|was|spoke|talked|served|promised))`;
/** Anybody of the company who can be named in passing without being asked for: "one of your staff". */
const STAFF = `(?:${HUMAN}|(?:one of your|a member of your|an?|another|your) (?:(?:human|real|senior) )?(?:staff(?: members?)?|colleagues?|employees?|team members?|advis[eo]rs?|specialists?|experts?|engineers?|technicians?|people|team|person)\\b)`;
const DEPARTMENT =
  '(?:the |your |an? |another |different |(?!(?:my|our|his|her|their) )\\w+ ){0,3}(?:(?:department|team|desk|division|hotline|office)\\b(?! (?:wi|network|printer))|(?:billing|accounts|accounting|sales|retentions?|cancell?ations?|claims|fraud|complaints|collections|loyalty|warranty|tech)\\b(?= (?:$|,|please|now|about|then|asap)))';

const TALK =
  '(?:speak|speaking|discuss(?:ing)? (?:it|this|that|things)|talk|talking|chat|chatting|converse|conversing|communicate|communicating|(?:have|having) an? (?:quick |short )?(?:word|chat|talk|conversation|call)|(?:get|getting|be|put me|put us) in (?:touch|contact))';
const HOW =
  '(?:directly|live|privately|again|further|instead|please|now|on the phone|by phone|about (?:this|it)|one on one)';
const PASS =
  '(?:transfer|connect|switch|pass|hand|forward|direct|redirect|route|reroute|refer|escalate|put|get|patch|move|send|bring|take|link|turn)(?:ring|ing|ting)?';
const ONWARD =
  '(?:over|through|directly|straight|back|off|along|right|on|up|now|please|immediately|in (?:touch|contact)|out)';
/** What can be handed to a person besides the customer. */
const CASE =
  '(?:this|it|that|everything|(?:this|my|the|our) (?:whole |entire )?(?:case|chat|call|issue|request|matter|problem|ticket|complaint|inquiry|conversation|question|claim))';
const PASSED =
  '(?:transferred|connected|put (?:through|in (?:touch|contact))|handed (?:over|off)|passed (?:on|over|to)|patched through|rerouted|routed|redirected|switched(?= (?:over )?to)|escalated(?= to)|forwarded(?= to)|referred(?= to))';
const WISH =
  "(?:want(?:ed|ing)?|need|(?:'d|would) (?:really |much |very much |also |just )?(?:like|love|prefer|appreciate)|like|love|prefer|appreciate|demand(?:ing)?|request(?:ing)?|require|insist on|asking|ask|wish|rather|can i|could i|may i|can we|could we|let me|ok with|okay with|fine with|happy|ready|willing|must|have to|has to|better)";
/** Places, plans and seats that one may be transferred or connected to. */
const NO_PLACE =
  '(?! (?:over )?(?:to|with|onto) (?:(?:the|my|an?|your|another|different|this|that|other|next|later|earlier|new|cheaper) ){0,3}(?:\\w+ )?(?:wi ?fi|network|internet|flights?|seats?|plans?|tariff|accounts?|page|websites?|room|class|server|numbers?|line up|reservation|booking|airport|hotel|terminal|gate|app|bluetooth|vpn|cabin|row|order|bots?|robots?|ai|machine|chat ?bot|menu))';
/** Words at which a new clause begins, so that a "not" before them does not reach beyond. */
const CLAUSE =
  "(?!(?:i|i'm|i'd|we|you|but|so|then|please|until|unless|because|get|give|let|can|could|if|and (?:i|need|want|would|now|please|must)) )";
const NEAR = `(?:${CLAUSE}[\\w']+ ){0,5}?`;
const FAR = `(?:${CLAUSE}[\\w']+ ){0,9}?`;
const GAP = "(?:[\\w']+ ){0,5}?";

/** Says no to what comes after, unless it is a question ("why don't you …") or belongs to another verb ("I don't know"). */
const DONT =
  '(?:\\b(?=[adhinpqrstuwcf])(?<!\\b(?:why|why do you|if you|if you do|if i|if it|can|could|did|does|is it|or) )' +
  "(?:don't|do not|dont|didn't|did not|doesn't|does not|not|never|won't|will not|wasn't|weren't|ain't|wouldn't|would not|needn't|cannot|can't|shouldn't|should not|no need|no reason|no point|no desire|no wish|no intention|no interest|no longer|unnecessary|without|instead of|rather than|avoid|stop|quit|refuse|decline|hate|dislike|sick of|tired of|fed up with|hold off on|hold off)" +
  '(?! (?:you|we|i|there|it|one of you) )(?! with (?:the|your|these|this|all) (?:\\w+ ){0,2}?(?:canned|script\\w*|copy|automated|standard|nonsense|games|excuses|replies|answers|messages|phrases)\\b)' +
  '(?! (?:see (?!why|any|a )|find|know|works?|working|understand\\w*|offer\\w*|allow\\w*|helpful|help|helping|fix|resolve|resolved|give|agree|care|mind|hesitate|object|opposed|trust|useful|happy|satisfied|good|acceptable|ok|okay|fair|possible|able|sure|right|enough|listen\\w*|answer\\w*|solv\\w+|making|comfortable (?!talking|speaking|being|with)|accept\\w*|remember|recall|wait to|leave|rest|only|have (?:it|the|any|that|this|my|a way|access|time))\\b))';

const BOT =
  '(?:an? |the |this |your |some |stupid |dumb |these |another |any |more |damn )*(?:bots?|robots?|chat ?bots?|machines?|ai|computers?|(?:virtual|automated|digital|ai) (?:assistants?|agents?|systems?|service)|recordings?|algorithms?)\\b(?! (?:vacuum|mop|kit|toy|in|game|lawn))';

const POLITE =
  'ok|okay|alright|all right|right|well|great|perfect|fine|good|cool|thanks|thank you|and|then|so much|very much|hi|hello|oh|ah|um|i see|got it|understood|i guess|i suppose|,';
const YES =
  "(?:i |we )?(?:might|may) as well|ye+s+|y|yeah|yep|yup|yea|ya|ye|sure|sure thing|please|go ahead|go for it|do it|do that|do so|please do|of course|absolutely|definitely|certainly|by all means|sounds (?:good|great|fine|perfect|like a plan)|(?:that|it)(?: would|'d| will|'ll|'s) (?:(?:really|certainly|definitely|actually) )?(?:be (?:(?:very|really|so|much) )?(?:great|good|best|better|helpful|fine|nice|lovely|perfect|ideal|wonderful|appreciated|awesome|amazing|super)|help(?: (?:a lot|me|so much|a ton|greatly))*|work)|that works(?: for me)?|works for me|that's (?:fine|ok|okay|good|great|perfect)|let's (?:do|go with) (?:that|it|this)|(?:i'd|i would|i will|i'll) (?:really )?(?:like|love|appreciate|take|prefer) (?:that|it)|i (?:would|do|accept|agree)|please and thank you|i guess(?: so)?|i think so|(?:ok|okay|fine|alright|all right) (?:then|fine|sure)|why not|(?:connect|transfer) us|make it so|if you (?:could|would|can)|if (?:possible|necessary|needed)";

/** Everything English that has to do with asking for a human. */
export const englishAsk: Pick<
  LexiconData,
  | 'humanGate'
  | 'asks'
  | 'bareAsks'
  | 'sentenceAsks'
  | 'softAsks'
  | 'refuses'
  | 'negates'
  | 'recounts'
  | 'conditions'
  | 'accepts'
  | 'please'
  | 'agrees'
  | 'holdsBack'
  | 'declines'
  | 'shorthand'
  | 'oftenMistyped'
> = {
  humanGate:
    '\\b(?:human|agent|person|people|operator|rep|representative|supervisor|manager|management|specialist|expert|someone|somebody|any(?:one|body)|advis[oe]r|associate|staff|employee|team|colleague|customer|transfer|connect|escalat|bot|robot|chatbot|machine|speak|talk|higher|call (?:me|you)|calling you|callback|call back|a call|technician|engineer|ring you|phone you|pass(?:ed|ing)?|hand me|put me|patch|handover|live chat|support|department|with you|complaint|appeal|review|engineer|in charge|boss|office|billing|sales|(?:second|third) (?:line|level)|2nd|tier|queue|retention|cancell?ation|claims|fraud|complaints|accounts|route|better than|going here|bump|developer|committee|board|internally|re ?examin|reconsider|reassess|exception|authority|calls?\\b|callback|call back|online|ring|phone)',
  asks: [
    `\\b(?<!\\bby )${TALK} (?:${HOW} )*(?:to|with|2) (?:${PERSON}|${DEPARTMENT})`,
    `\\b${PASS} (?:me|us) (?:${ONWARD} )*(?:to|with|onto|in front of) (?:${PERSON}|${DEPARTMENT})`,
    `\\b(?:transfer|connect|hand|pass|escalate|forward|refer|switch|route|give|move)(?:ring|ing|ting)? ${CASE} (?:${ONWARD} )*(?:to|with) ${HUMAN}`,
    `\\b(?:transfer|connect|hand|pass|turn)(?:ring|ing|ting)? ${CASE} (?:${ONWARD} )*(?:to|with) (?:someone|somebody|a person|an? \\w+ (?:agent|specialist))\\b`,
    `\\btransfer (?:me|us)\\b${NO_PLACE}(?! (?:the|my|an?|this|these|any|those|some|all|\\d{2,}|money|points|miles|funds) (?!call|chat|case))`,
    `\\b(?:connect|patch) (?:me|us)(?: (?:through|now|please|immediately|directly|asap|then|already|to support))+\\b${NO_PLACE}`,
    `\\bconnect (?:me|us) (?:$|,)`,
    `\\b${WISH} (?:(?:to|just|please|now|also|rather) )*(?:be|being|get|getting) (?:${ONWARD} )*${PASSED}\\b${NO_PLACE}`,
    `\\b(?:be(?:ing)?|(?:to|i) get) (?:transferred|connected) (?:over )?(?:to|with) ${PERSON}`,
    `\\bput (?:me|us) (?:through\\b(?! (?:this|that|hell|all|so|such|a lot|the (?:same|whole|process|trouble|hassle)|what|hoops|more))|on (?:the (?:phone|line) )?(?:with|to)\\b)`,
    `\\b(?:want|need|demand|request(?:ing)?|require|asking for|ask for|insist on|looking for|rather have|(?:would|'d) (?:\\w+ )?(?:like|love|prefer|appreciate)|i prefer|(?:get|give|find|send|bring|fetch|assign|show) (?:me|us)|bring in|call in|summon|page|loop in|where (?:is|are)|i'll take|i choose) (?:to (?:have|see|get|use) )?(?!my )${HUMAN}(?! (?:to know|said|told|approv|at home))`,
    `\\b(?:want|need|(?:would|'d) (?:\\w+ )?(?:like|prefer)|(?:get|give|find|bring) (?:me|us)) (?:to (?:have|see|get|use) )?an? (?:actual |real |live )?person\\b(?! (?:of|over|under|with|on|in|aged|added|weighing|named|called|per|to (?:sign|receive|pick|collect)))`,
    `\\bget (?:your|an?) (?:\\w+ )?(?:human|supervisor|manager|live agent|human agent|real person|representative)${NO_THING}`,
    `\\b(?:want|need|(?:would|'d) (?:\\w+ )?(?:like|love|prefer)|wish|how (?:do|can|could|would|should) (?:i|we)|how to|can i|could i|may i|can we|let me|trying|way|possible|must|have|hoping) (?:to |i (?:can|could) |of )*(?:(?:just|please|directly|quickly|actually|still|now|finally|even) )*(?:reach(?:ing)?|contact(?:ing)?|get(?:ting)? (?:(?:a )?hold of|ahold of|through to|over to|help from)|deal(?:ing)? with|interact(?:ing)? with|hear from|work with|see|meet|have|get|access|be (?:helped|served|assisted) by) (?:out to |to )?${HUMAN}`,
    `\\bhow (?:do|can|could) (?:i|we) (?:reach|contact|get(?: to| a hold of| hold of| through to)?) ${PERSON}`,
    `\\b(?:someone|somebody|anyone|anybody|persons?|people|humans?|agents?|supervisors?|managers?|representatives?|specialists?)(?: (?:else|there|available|higher up|above you|on your (?:team|side|end)|human|real))* (?:that |who |whom )?(?:i|we) (?:can|could|might|may|should|would) (?:(?:please|possibly|actually|just|maybe) )?(?:speak|talk|chat|escalate|contact|reach|complain|turn|deal)`,
    `\\b(?:is|are) there (?:maybe )?(?:any )?${HUMAN}(?: else)?(?: available)?(?: there)? (?:who|that|i|to|available|here|around|online)\\b`,
    `\\b(?:(?:is|are) there|do you have) (?:maybe )?(?:someone|somebody|anyone|anybody)(?: else)?(?: available)?(?: there)? (?:available|(?:who|that) (?:can|could|might|would|is able to|may) (?:\\w+ )?(?:help|assist|talk|speak|answer|explain|fix|solve|resolve|handle|deal|listen)|to (?:talk|speak|help|assist|contact)|i (?:can|could|may))\\b`,
    `\\bis (?:anyone|anybody|someone|somebody) (?:human|real)\\b`,
    `\\bget me (?:someone|somebody|anyone) (?:else|who|that|real|human|higher)\\b`,
    `\\b(?:okay|ok|fine|possible|nice|great|better|helpful|best|mind) if (?:i|we) (?:could )?(?:spoke|talked|speak|talk|chatted|chat) (?:to|with) ${PERSON}`,
    `\\bdiscuss(?:ing)? (?:it|this|that|things|my \\w+|(?:the|this) \\w+) (?:\\w+ )?with (?:${HUMAN}|an? (?:real )?person\\b|someone (?:else|human|real)\\b)`,
    `\\b(?:can|could|may|would|have|let) ${PERSON} (?:[\\w']+ ){0,3}?(?:speak|talk|chat) (?:to|with) (?:me|us)\\b`,
    `\\bi (?:(?:already|just|have|also|again) )*asked (?:you |twice |again )*for ${HUMAN}`,
    `\\b(?:is|are) there (?:any )?(?:real |actual |live )?(?:humans?|human (?:being|agent|person)|real (?:people|person)|live agents?)\\b`,
    `\\b(?:someone|somebody|a person) (?:to (?:speak|talk|chat) (?:to|with)(?! (?:for|about how|me when))|who(?:'s| is) (?:a )?(?:human|real))\\b(?<!\\b(?:having|nice|had) .*)`,
    `\\bescalat\\w+ (?:me|us)\\b`,
    `\\bescalat\\w+ ${GAP}to (?:${HUMAN}|management\\b)`,
    `\\b(?:human|live|real) (?:agent|person|representative|support|chat|operator|being) (?:, )?(?:please|now|asap|immediately)\\b`,
    `\\b(?:switch|move|hand ?over|handing over|transfer|over) to ${HUMAN}`,
    `\\b(?:have|get|ask|let) (?:${HUMAN}|someone|somebody|a member of \\w+ team)(?: else)?(?: from \\w+(?: \\w+)?)? (?:to )?(?:please )?(?:call|contact|phone|ring|reach out to|get back to|email|text) (?:me|us)\\b`,
    `\\b(?:have|let|rather|want|prefer|need) (?:an? )?(?:human(?: being| agent)?|real (?:person|human|agent)|live agent|actual (?:person|human)|person|someone else) (?:to )?(?:please )?(?:handle|take|look|do|help|assist|deal|process|sort|review|check|fix|resolve|did|handled)`,
    `\\b(?:can|could|may|will|would) (?:an? )?(?:human(?: being| agent| representative)?|real (?:person|human|agent)|live agent|actual (?:person|human|agent)) (?:please )?(?:call|contact|take|step|handle|join|help|assist|look|review|deal|get|check|fix|do)`,
    `\\b(?:can|could|may|will|would) (?:an? )?(?:supervisor|manager|representative|agent|specialist|someone(?: else)?|somebody(?: else)?)(?: from \\w+(?: \\w+)?)? (?:please )?(?:call me|contact me|phone me|ring me|take over|step in|join)`,
    `\\b(?:callback|call back|phone call|call) (?:from|by|with) (?!you\\b)${HUMAN}`,
    `\\b(?:don't|do not|dont|not|no longer|never|stop|quit|tired of|sick of|done|enough of|hate|refuse|rather not|prefer not|fed up with|instead of|can't stand) (?:${CLAUSE}[\\w']+ ){0,4}?(?:(?:talk|speak|chat|deal|interact|communicat|convers)\\w* (?:any ?more |any longer )?(?:to|with) |want )${BOT}`,
    `\\b(?:no more|get me off this|get rid of this) ${BOT}`,
    `\\b(?:want|need|get|have|give) (?:me )?${PERSON} (?:on the (?:phone|line)|to (?:talk|speak) (?:to|with) (?:me|us))\\b`,
    `\\b(?:can|could|would|will) you (?:please )?(?:route|put|hand|connect|pass|forward|send) (?:me|us) (?:there|across|over there)\\b`,
    `\\bexplain(?:ing)? (?:it|this|that|everything|things|my \\w+|the \\w+) (?:\\w+ )?to ${STAFF}`,
    `\\b(?:can|could|may|should|please have|want|need|like) ${CASE} (?:please )?(?:to )?(?:be|get) (?:handed (?:over|off)|passed (?:on|over)|transferred|given|forwarded|routed|assigned|moved|turned over) to ${STAFF}`,
    `\\b(?:${HUMAN}|someone|somebody|anyone|an? person|help) (?:[\\w']+ |, ){0,4}?not (?:you\\b|${BOT})`,
    `^ (?:(?:${POLITE}|please|so) )*(?:(?:can|could|would|will) you |just |you (?:can|must) |i want you to |someone |somebody |anyone )*(?:please )?(?:call|ring|phone) (?:me|us)(?: back)?(?: (?:please|now|today|asap|tomorrow|immediately|urgently|on|at|this|in|about|,|$))`,
    `\\b(?:can|could|may) (?:i|we) (?:please )?(?:get|have|request|book|schedule|arrange) an? (?:phone )?(?:call ?back|phone call)\\b`,
    `\\b(?:want|need|(?:would|'d) (?:like|appreciate|prefer)|request(?:ing)?|waiting for|please arrange|please schedule) (?:to (?:get|have|request|book) )?(?:an? |my |your )?(?:phone )?(?:call ?back|phone call|return call)\\b`,
    `\\bwho else (?:can|could|should|do) (?:i|we) (?:talk|speak|turn|complain|chat) (?:to|with)\\b`,
    `\\b(?:handled|dealt with|looked (?:at|after)|processed|served|helped|assisted|answered|contacted|called) by (?:an? )?(?:(?:real |actual |live |human )?(?:human(?: being)?|person|agent)|real people)\\b`,
    `\\b(?:get|take|let|move) me (?:out of|off|away from|past) ${BOT}`,
    `\\bis (?:anyone|anybody|someone|somebody)(?: from (?:[\\w']+ ){1,2}?| in [\\w']+)? ?(?:online|available|around|awake|on duty)\\b(?! (?:on|in|at|with|using) (?:my|our|the) )`,
    `\\bnot (?:you|${BOT}) , (?:but |i (?:want|need) |give me )?(?:an? (?:real |actual )?person|someone|somebody|${HUMAN})(?= $| (?:please|,))`,
    `\\b(?:file|discuss|sort|settle|handle|do) (?:[\\w']+ ){0,5}?with (?:an? )?(?:actual|real|live) (?:human(?: being)?|person|people)\\b`,
    `\\b(?:can|could|may|will|would|please have|have|get|need|let|request that|ask that|want) (?:an? |the |some|one of your |a member of your )?(?:human|person|agent|one|body|staff|team|employee|colleague|advis[eo]r|specialist|manager|supervisor|engineer|technician|expert|representative)(?: (?:from|at|on) (?:[\\w']+ ){1,3}?)? ?(?:to |please )*(?:call|ring|phone|contact|telephone) (?:me|us)(?: back)?\\b(?! (?:before|when|if|once|as soon|upon))`,
    `\\b(?:can|could|please|arrange|schedule|set up|book|organi[sz]e|like|want|need|request) (?:[\\w']+ ){0,3}?(?:an? )?(?:phone )?(?:call|call ?back|video call|appointment|meeting) (?:back )?(?:with|from|by) (?:${STAFF}|someone|somebody|one of your|your|an? )\\b`,
    `\\b(?:can|could|may|will|would) (?:${STAFF}|${PERSON}) (?:please )?(?:give|drop) (?:me|us) a (?:(?:quick|short) )?(?:call|ring|bell|buzz)\\b`,
    `\\bwho (?:can|could|should|do|may) (?:i|we) (?:best |actually |please )?(?:talk|speak|turn|complain|chat) (?:to|with)\\b`,
    `\\b(?:loop|bring|call|pull|get|rope) in (?:${STAFF}|an? \\w+ (?:engineer|advis[eo]r|specialist|expert|technician))`,
    `\\b(?:want|need|get me|give me|find me|bring me|send me|put on) (?:someone|somebody|anyone) (?:here )?(?:with (?:a brain|authority|some authority|power|half a brain|a pulse|experience|a clue)|competent|capable|qualified|senior|real|human|alive|sensible|intelligent|who(?:'s| is)? (?:\\w+ ){0,2}?(?:competent|qualified|authori[sz]ed|understands?|knows?|can|real))\\b`,
    `^ (?:(?:i|we|just|please|,) )*(?:want|need) (?:someone|somebody) to (?:please )?(?:answer|respond|reply|listen|take over|call|ring|phone|contact|speak|talk)(?: (?:to |with )?(?:me|us))?(?= $| (?:please|now|asap|,|back|today))`,
    `\\b(?:i|we) (?:really |just |still )?need (?:someone|somebody) to (?:answer|call|ring|phone|contact|respond to|listen to|speak to|talk to) (?:me|us)\\b`,
    `\\b(?:${STAFF}|someone|somebody) (?:there |please |really )?(?:needs|has|ought|had better) (?:to )?(?:please )?(?:call|ring|phone|contact|speak to|speak with|talk to|get back to|get in touch with) (?:me|us)\\b`,
    `\\b(?:get|give|find|bring|fetch|send|show) (?:me|us) (?!my )${STAFF}(?= $| (?:please|now|asap|right|immediately|,|instead|on the|who|that|from))`,
    `\\b(?:only|rather|prefer(?: to)?|gonna|going to|ready to|insist on|like to|much rather) deal(?:ing)? with ${HUMAN}`,
    `\\b(?:want|need) (?:(?:live|human|real|support|service) )?agent (?:asap|now|please|urgently|immediately|here|right)\\b`,
    `\\b(?:can|could|may) (?:i|we) (?:please |just )*(?:get|have|see) (?:an?|one of your|another|your) (?:\\w+ )?(?:engineers?|technicians?|experts?|specialists?|advis[eo]rs?|colleagues?|people|developers?|consultants?) (?:on (?:this|it|the (?:phone|line|case))|to (?:talk|speak|look at (?:this|it) with)|to (?:call|ring|phone) (?:me|us))\\b`,
    `\\b(?:like|love|prefer|request|insist|grateful|appreciate(?: it)?|make sure|see to it|demand|expect|want|happier|glad|good|nice|great)(?: that| if| it if| when)? (?:someone|somebody|${STAFF}|an? \\w+ (?:agent|advis[eo]r|person|colleague)|(?:a member|one) of your (?:\\w+ )?(?:staff|team|people|colleagues))(?: from (?:\\w+ ){1,3}?)? ?(?:calls?|rings?|phones?|contacts?|called|rang|contacted|phoned|(?:can|could|would|will) (?:call|ring|phone|contact)) (?:me|us)\\b`,
  ],
  bareAsks: [
    `^ (?:(?:hi|hello|hey|ok|just|give|get|me|i|want|need|an?|the|live|real|actual|human|customer|service|support|speak|talk|chat|to|with|connect|transfer|now|please|no|your|another|,) )*(?:agent|human|humans|representative|rep|operator|supervisor|manager|real person|person|live chat|human being|human support|human help|human assistance|engineer|advis[eo]r|colleague|employee|staff member|customer (?:service|support|care))(?: (?:please|pls|plz|now|here|,|asap|right|immediately|thanks|thank|you|help|only|support))* $`,
  ],
  sentenceAsks: [
    `\\b(?:who(?:'s| is)|is there|do you have|where(?:'s| is)) [^\\n]*?(?:in charge|boss|supervisor|manager|human|responsible)\\b[^\\n]*\\n (?:then |so |please |ok |and )*(?:i (?:want|need|would like)|i'd like|let me|can i|could i|may i) (?:to )?(?:please )?(?:speak|talk|chat) (?:to|with) (?:them|him|her|one|that person)\\b`,
    `^ (?:(?:ok|just|give|get|me|i|want|need|an?|live|real|actual|human|customer|service|now|please|,) )*(?:agent|human|representative|rep|operator|supervisor|manager|real person|live chat|human being) (?:, )?(?:please|pls|plz|now|asap|right now|immediately) $`,
    `^ (?:(?:human|agent|person|operator|supervisor|manager|representative)s?) \\n (?:please|now|asap|immediately|thanks|thank you)\\b`,
  ],
  softAsks: [
    `\\bescalat(?:e|ed|ing|ion)\\b(?! (?:rules?|settings?|workflows?|e ?mails?|matrix|notifications?|chains?|triggers?|messages?|path))`,
    `\\b(?:can|could|may|might|would|will|should|have|get|let|make|ask) (?:your|the|an?|any|some) (?:[\\w']+ ){0,2}?(?:supervisors?|managers?|boss|team leads?|management|superiors?|specialists?|experts?|team|department)(?: on duty)? (?:[\\w']+ ){0,3}?(?:to )?(?:approv|review|check|overrid|authori[sz]|waive|look|sign|decide|reconsider|confirm)`,
    `\\b(?:review\\w*|look\\w* (?:at|into)|check\\w*|decided|reconsider\\w*|reassess\\w*|re ?examined|approv\\w+|authori[sz]\\w+|examined|handled|seen) ${GAP}by (?:someone|somebody|an? (?:higher|senior|human|supervisor|manager|specialist|superior|expert)|higher|senior|management|your (?:[\\w']+ ){0,2}?(?:team|department|manager|supervisor|boss)|the (?:[\\w']+ ){0,2}(?:team|department|manager|supervisor)|(?:another|a different) (?:person|team|department))`,
    `\\b(?:(?:want|need|like|request|please|for|do|get) (?:an? )?(?:manual review|second opinion)|(?:flag|submit|send|put|mark) (?:this|it|that|my \\w+|the \\w+) ${GAP}for (?:an? )?(?:\\w+ )?review)\\b`,
    `\\b(?:forward|send|refer|submit|raise|pass|take|bring|bump|push|flag|report|kick|move|hand) (?:this|it|that|my|the|our) (?:[\\w']+ ){0,3}?(?:up|on|over|along|to|with|for|at)(?: (?:up|to|with))* (?:(?:your|the) (?:[\\w']+ )?(?:team|department|management|boss|supervisors?|managers?|directors?|superiors?|head office)|head office|management|engineering|headquarters|tier|level|an? (?:supervisor|manager|higher|senior))\\b(?! (?:address|number|e ?mail|inbox|fax))`,
    `\\b(?:up the chain|someone (?:more )?senior|somebody (?:more )?senior|higher up|higher level|(?:to|by|from) (?:tier|level) (?:2|3|two|three)|(?:to|by) second (?:line|level))\\b`,
    `\\b(?:raise|file|lodge|submit|open|register|put in) (?:an? )?(?:formal |official )?(?:complaint|appeal|dispute)\\b(?! (?:with|to|at|against) (?:the|my|our|an?) )`,
    `\\bappeal (?:this|that|your|(?:against )?the (?:decision|refusal|rejection|outcome))\\b`,
    `\\b(?:check|verify|confirm|consult|ask|review\\w*|approv\\w+|run (?:this|it) by|speak|talk) ${GAP}(?<!\\bmy )(?:supervisors?|managers?|human(?: agents?)?|higher ups?|someone else|your (?:team|colleagues?|boss)|specialist)\\b`,
    `\\b(?<!my |our )(?:supervisors?|managers?|someone|somebody|anyone|management)(?: else)? ${GAP}(?:could|can|may|might|to|who) (?:\\w+ ){0,3}?(?:help|assist|review|exception|approve|override|fix|make|look|authori[sz]e|waive)\\b`,
    `\\b(?:forward|send|refer|direct|submit|raise|take|pass) (?:this|it|my \\w+) (?:up |on |over )?(?:to|with) (?:someone|somebody|your (?:team|management|boss)|the (?:right|appropriate|relevant)|management|higher)`,
    `\\b(?:a|another|different) department\\b`,
    `(?<!\\b(?:my|our|a|the|his|her|was|as|former) )\\b(?:supervisor)\\b(?! (?:said|told|at my|needed|required|role|account|access|permissions?|rights))`,
    `\\b(?:a|the|your|with a|with the|with your) supervisor\\b(?! (?:said|told|at|in|of|on|here at|myself|needed|required|role|account|access|permissions?|rights))(?<!\\b(?:i'm|i am|as|am|was|being|work as|job as) (?:a|the) supervisor)`,
    `\\b(?:want|like|need|get|have|ask for|request) (?:this|it|that|my|the|your) (?:\\w+ ){0,3}?(?:to be )?(?:properly |fully |independently )?(?:reviewed|re ?examined|reconsidered|reassessed|re ?evaluated|overturned|looked at again)\\b`,
    `\\b(?:request|requesting|ask for|asking for|demand|insist on|want|need|like) (?:an? )?(?:second|formal|manual|internal|independent|fresh|new|full|proper) (?:review|assessment|evaluation|examination|look)\\b`,
    `\\b(?:request|requesting|demand|asking for) (?:an? )?(?:review|reconsideration|reassessment|re ?examination) (?:of|by)\\b`,
    `\\b(?:this|it|that|my (?:case|complaint|claim|request)) (?:needs|has|should|must|ought) (?:to )?(?:go|be (?:taken|sent|raised|brought|passed|put)) (?:\\w+ )?(?:to|before|in front of) (?:management|the board|head office|your (?:\\w+ ){0,2}(?:team|boss|manager|department|committee)|someone (?:senior|higher)|a (?:senior|higher) \\w+)`,
    `\\b(?:bump|push|move) (?:this|it|my \\w+|the \\w+) (?:ticket |case )?(?:up|higher)\\b(?! (?:to|by|from|at) \\d)`,
    `\\b(?:take|bring|put|send|submit) (?:this|it|my \\w+) (?:back )?(?:to|before) (?:your|the) (?:[\\w']+ )?(?:committee|board|directors?|executives?|underwriters?|leadership)\\b`,
    `\\b(?:raise|take|flag|pursue|report|address) (?:this|it|my \\w+) (?:up )?internally\\b`,
    `\\b(?:management|supervisors?|directors?|head office|your boss|the board|superiors) (?:to be|is|are|gets?|be) (?:informed|told|notified|involved|made aware)\\b`,
    `\\b(?:make sure|ensure|see to it) (?:that )?(?:the person|whoever|someone|somebody|the (?:responsible|right) \\w+) (?:[\\w']+ ){0,3}?(?:sees|reads|knows about|looks at|decides|reviews|gets) (?:this|it|my)\\b`,
    `\\b(?:want|ask(?:ing)? for|request(?:ing)?|like) an exception\\b`,
    `\\b(?:decided|resolved|judged|settled) by (?:someone|somebody|an? (?:real |actual )?(?:supervisor|manager|human|person))\\b`,
  ],
  refuses: [
    // the words before are looked for once, not once for each way to go on
    `${DONT} (?:${[
      `${FAR}(?:be(?:ing)? |get(?:ting)? )?(?:transferr\\w+|transfers?|handovers?|handed (?:over|off|to)|escalated|rerouted|redirected|switched (?:over )?to|connected (?:over )?(?:to|with) (?=${PERSON})|put through|passed (?:on|off|to|around|along)|bounced|shuffled|(?:moved|sent|given|assigned) (?:over |on )?to (?=${PERSON}))\\b(?! (?:to|you) ${GAP}(?:bot|robot|ai|machine|department|again))`,
      `${NEAR}(?:${TALK}|connect\\w*|call\\w*|contact\\w*|reach\\w*|deal\\w*|see|wait\\w*|explain\\w*|go\\w*|work\\w*) ${NEAR}(?:to|with|for|from|through)? ?${PERSON}`,
      `${NEAR}(?:want|need\\w*|like|require|involv\\w+|bring\\w*|get\\w*|having) ${NEAR}${HUMAN}`,
      `(?:want|need|involv\\w+) (?:an?|another|any|the) (?:human )?(?:agent|person|transfer)\\b(?! (?:of|over|under))`,
      `(?:for )?(?:an?|any|another|your|the) ${HUMAN}`,
      `(?:(?:to|please|just|now|want you to|need you to|have to|try to|simply|even|think about|consider) ){0,2}(?:pass|passing|hand|handing|send|sending|put|putting|forward|forwarding|transfer|switch|refer|redirect|direct|route|escalate|get|connect) (?:me|us|this|it|my \\w+) (?:over |through |on |off |back |up )?(?:to|with) (?:${PERSON}|anyone|anybody)`,
      `(?:to |please |just |need to |have to |want you to )?(?:(?:pass|hand|passing|handing) (?:me|us) (?:over|on|off|around|along)|(?:put|putting) (?:me|us) through|connect (?:me|us)(?: (?:$|,|yet|now|to|with)))(?! (?:this|that|the|to (?:a |another )?(?:bot|robot|ai|machine)))`,
    ].join('|')})`,
    `\\b(?:don't|do not) (?:really |honestly )?(?:think|believe|feel|see why|see a need|see any (?:need|reason)|see the (?:need|point)) (?!you (?:understand|get|can|could|know|are|will)|that you)(?:[\\w']+ ){0,7}?(?:transfer\\w*|${TALK} (?:to|with) ${PERSON}|${HUMAN}|escalat\\w+)`,
    `\\b(?:rather|prefer|better|appreciate|like|great|grateful|thankful|happier) (?:it |that )?(?:if )?you (?:didn't|did not|don't|do not|wouldn't|not|won't) (?:[\\w']+ ){0,3}?(?:transfer|connect|pass|hand|escalate|send|put|involve|get|bring)`,
    `\\b(?:under no circumstances?|in no case|by no means|on no account|neither|nor) (?:[\\w']+ ){0,8}?(?:transfer\\w*|connect (?:me|us)|${TALK} (?:to|with) ${PERSON}|${HUMAN})`,
    `\\b(?:stop|quit|don't|do not|no need to|needn't) (?:keep )?(?:offer\\w*|suggest\\w*|propos\\w+|mention\\w*|push\\w*) (?:me |to )?(?:(?:get|bring) (?:me )?)?(?:an? |any |the |other )?(?:${HUMAN}|agents?\\b|transfer|connect)`,
    `\\b(?:never|didn't|did not|haven't|wasn't|not) (?:(?:really|once|actually|even) )?(?:ask(?:ed|ing)?|request(?:ed|ing)?) (?:you )?(?:for |to (?:speak|talk) (?:to|with) )?(?:${HUMAN}|agents?\\b|anyone|anybody)`,
    `\\bif (?:you're|you are|you) (?:(?:just|only) )?(?:going|gonna|planning|about|want|plan) (?:to )?(?:transfer|connect|pass|hand|forward|send) (?:me|us) (?:[\\w']+ ){0,5}?(?:, )?(?:then )?(?:forget it|don't|no thanks|never ?mind|i'm (?:gone|leaving|out)|save it)\\b`,
    `\\b(?:transfer|connect|hand|pass|forward) (?:me|us) (?:[\\w']+ ){0,3}?(?:\\n|,) i (?:really |definitely |certainly )?(?:don't|do not) want (?:that|it|this|to be)\\b`,
    `\\b(?:rather|prefer(?: to)?|sooner) (?:just )?(?!(?:speak|talk|chat))[\\w']+ (?:[\\w']+ ){0,3}?with you\\b(?! (?:on the phone|by phone|guys|people|, but|but))`,
    `\\b(?:don't|do not|dont) (?:really |even )?(?:want|need) (?:anyone|anybody|someone|somebody|other people)(?: else)?\\b(?! (?:to (?:steal|use|have|see|know|access)|(?:steal|us|access)ing))`,
    `\\b(?:as long as|provided|only if) (?:i|we) (?:don't|do not|am not|are not|won't) (?:have to |get |be )*(?:transferred|passed|talk|speak|handed|connected)`,
    `\\b(?:don't|do not|dont|never|stop|no need to|needn't) (?:please )?(?:call|calling|phone|phoning|ring|ringing)(?: (?:me|us))?(?: back)? (?:$|,|again|please|at|on|anymore|write|i|just|to)`,
    `\\b(?:don't|do not|dont) (?:have|let|get|make|ask) (?:anyone|anybody|someone|somebody|${HUMAN}) (?:to )?(?:call|phone|ring|contact)\\b`,
    `\\b(?:no|without|don't (?:want|need)|do not (?:want|need)|not) (?:an? |any |more )*(?:call ?backs?|phone calls?)\\b(?! (?:yet|came|from|until|was|so far|since|received))`,
    `\\b(?:fine|ok|okay|good|better off|happy|manage|do|cope) without (?:an? |any |the |your )?${PERSON}`,
    `\\blast thing (?:i|we) (?:want|need)(?:ed)? (?:[\\w']+ ){0,2}?(?:is|was) (?:to )?(?:[\\w']+ ){0,4}?(?:${HUMAN}|${PERSON}|transfer)`,
    `\\bdon't you dare (?:to )?(?:pass|hand|send|put|forward|transfer|connect|switch) (?:me|us)\\b`,
    `\\bno (?:transfers?|handovers?|handoffs?)\\b(?! (?:fees?|of|from|option))`,
    `\\bno (?:transfers?|transferring|humans?|(?:human |live )?agents?|representatives?|supervisors?|escalations?|handovers?|human (?:help|support|intervention))\\b(?: (?:please|needed|necessary|required|,|for me|today|at this|thanks|or)| $)`,
    `\\b(?:transfer|human|agent|supervisor|representative|escalation|handover)(?: (?:is|are|will|would|won't|isn't|wouldn't))?(?: not| be| really| even)* (?:unnecessary|not (?:be )?(?:needed|necessary|required|wanted)|(?<=n't (?:be )?)(?:needed|necessary|required|help))`,
    `\\b${TALK} (?:to|with) ${PERSON} (?:isn't|is not|is unnecessary|won't|wouldn't|would not|will not|doesn't|is pointless|is a waste)`,
    `\\b(?:skip|cancel|forget|decline|drop|abort|postpone|nevermind|never mind|pass on|say no to) (?:about )?(?:the |that |an? |any |your )?(?:offer of an? )?(?:human |agent |live )?(?:transfer|handover|handoff|escalation|human|agent|supervisor|representative)\\b(?! (?:fee|of|to my))`,
    `\\b(?:keep|leave) (?:other |the |your )?(?:humans?|agents?|people|supervisors?|managers?|anyone else|others) out of\\b`,
    `\\b(?:transfer|transfer me|human|human agent|agent|supervisor|representative|real person) \\n (?:oh |god |please )?(?:no (?:way|thanks|thank|need|chance|,|$)|never|absolutely not|not a chance|don't|nah|nope)`,
    `\\b(?:human|agent|supervisor|representative|transfer|person) \\n (?:no )?(?:i )?(?:really )?(?:don't|do not) (?:want|need) (?:one|that|any|it)\\b`,
    `\\b(?:not|no) (?:someone|somebody|anyone|anybody|one) else\\b|\\bnobody else\\b(?= $| (?:please|,|but))`,
    `\\bhandle (?:this|it) (?:for me )?(?:here|with you)\\b ${GAP}(?:instead|rather)`,
    `\\b(?:stay|keep (?:(?:it|this|going|chatting|talking) )*(?:it|this|going|chatting|talking)|continue) (?:(?:here|this|it|only|just) )*with you\\b`,
    `\\bno (?:phone )?calls?\\b(?= (?:$|,|please|just|thanks|thank|today|at work|i|only|or))`,
    `\\blet's (?:keep (?:going|it|this|chatting|talking)|continue|stay|carry on|sort (?:it|this)(?: out)?|do (?:it|this)) (?:\\w+ )?(?:here|with you|in (?:this|the) chat|between us|just us)\\b`,
    `(?<!\\b(?:if|why|unless|when|that|why do|because) (?:you |they )?)\\b(?:don't|do not|dont|never|no need to|needn't|please not) (?:please |just |even |you dare )?escalate\\b`,
    `\\b(?:don't|do not|dont|stop|quit|never|not|no need to) (?:keep )?(?:send|sending|pass|passing|hand|handing|push|pushing|refer|referring|give|giving|transfer|transferring|forward|forwarding) (?:me|us|this|it) (?:\\w+ )?to (?:another one|a different one|other people|some other|yet another|anyone|anybody|someone|somebody)\\b`,
    `\\b(?:nobody|no one|none of you) (?:needs|has|ought) to (?:call|ring|phone|contact|speak to|talk to) (?:me|us)\\b`,
    `\\b(?:make sure|ensure|grateful if|prefer(?: it)?(?: that| if)?|like it if|hate it if|mind if|better if|glad if) (?:nobody|no one|no \\w+|(?<=hate it if |mind if )(?:someone|somebody|anyone)) (?:else )?(?:calls?|rings?|phones?|contacts?|called|rang|contacted|phoned) (?:me|us)\\b`,
  ],
  negates: [
    `\\b(?:avoid|avoids|avoiding|instead of|rather than|stop|quit|spare me|refrain from|way around|whether|who said|did i (?:say|ask)(?: to)?|does it look like) (?!and |with (?:the|your|these|this|all) (?:\\w+ ){0,2}?(?:canned|script\\w*|copy|automated|standard|nonsense|games|excuses|replies|answers|messages|phrases)\\b)(?:[\\w']+ ){0,5}$(?<!\\bwhether (?:i can|i could|i might|i may|you can|you could|you might|it is possible|it's possible|there is|it would be possible) (?:[\\w']+ ){0,3})`,
    `\\b(?:rather|better|prefer\\w*|sooner) (?:[\\w']+ ){0,8}than (?:to |having to |be )?$`,
    `\\b(?:zero|no|little|not much|not any) (?:interest|desire|need|wish|point|reason|sense|use|intention|appetite|plans?) (?:[\\w']+ ){0,3}$`,
    `(?<!\\b(?:bot|chatbot|chat|ai|robot|machine|assistant|app|website|you are|you're|thing)(?: is|'s)? (?:(?:so|just|totally|completely|absolutely|really|utterly) )?)\\b(?:senseless|pointless|useless|unwise|silly|wrong|unnecessary|premature|overkill|against|nonsense) (?:for you )?(?:to |in )?(?:be |being )?$`,
    `\\b(?:upset|annoyed|mad|angry|unhappy|disappointed|hate it|mind|furious|sad) if you (?:[\\w']+ ){0,3}$`,
    `\\bif you (?:don't|do not|needn't) (?:have|need) to (?:[\\w']+ ){0,3}$`,
    `\\b(?:nobody|no one|none of us) (?:asked|said|wants|wanted|needs|told) (?:[\\w']+ ){0,4}$`,
    `${DONT} (?:[\\w']+ ){0,3}you to (?:[\\w']+ ){0,3}$`,
    `${DONT} ${FAR}$`,
    `\\b(?:don't|do not|dont|never|not) (?:want |need )?, (?:[\\w']+ ){1,7}, ${NEAR}$`,
    `\\bno need (?:[\\w']+ |, ){0,16}(?:or|nor) (?:to |be )?$`,
    `\\b(?:don't|do not|dont) (?!want|have|like|know|see|understand|care|mind|think|get|wish|need)(?:[\\w']+ |, ){1,16}(?:or|nor) (?:to |be )?$`,
    `${DONT} (?:want|need|ask|asking|asked|like|require|expect|wish|tell|telling)(?: for)? you to (?:[\\w']+ ){0,3}$`,
    `\\b(?:last thing (?:i|we) (?:want|need)(?:ed)?(?: is| was)|anything but|everything but|far from|least of all) (?:[\\w']+ ){0,5}$`,
  ],
  recounts: [
    `\\b(?:am|are|is|was|were|be|been|being) (?:i|you|we|this|it|they) (?:(?:actually|really|even|now|currently|still|going to|about to) )*$`,
    `\\b(?:was|were|been|being|kept|keeps?|keep|started|enjoyed|enjoy|after|while|when|whenever|since|before|during|nice|great|good|lovely|pleasure|fun)(?: (?:i|you|we|they|he|she|to|having|finally|try to|trying to))* $(?<!\\b(?:i've|have|i'm|am|i) (?:(?:already|just) )?been (?:trying|waiting|asking|wanting) to )(?<!\\b(?:would|it'd|it|will|might|'d) (?:be|also be) (?:nice|great|good|lovely)(?: to)? )`,
    `\\b(?:i (?:was|were|am|got|have been|had been)|he|she|they|it|website|e?mail|e mail|message|sms|text|sign|faq|article|letter|rep|representative|agent|colleague|supervisor|manager|who|that|lady|man|guy|woman|person|page|chat|bot|support|service|someone|somebody) (?:(?:just|already|also|always|then|has|have|had|only) )*(?:told|said|says|advised|instructed|suggested|recommended|asked|directed|wanted|promised|offered|tried|claimed) (?:me |us |that |to |i |we |you |should |could |can |need |needed |had |have |not |going |they |would |he |she )*$`,
    `\\b(?:last (?:time|week|month|year)|yesterday|earlier|previously|the other day|in the past|once) ${GAP}$(?<!\\b(?:again|now) )`,
    `\\b(?:had|used|remember|recall|managed|finished|failed|forced|supposed) (?:to |having )?(?:[\\w']+ )?$(?<!\\b(?:i wish i had|better had) .*)`,
    `\\b(?:do|did|would|will|should|must|when (?:do|can|will|would)|shall) (?:i|we) (?:really |actually |still |even |then |also )?(?:need|have|get|be|be able|be required|want|ask|request)? ?(?:to )?$(?<!\\b(?:how|where) (?:do|would|should) (?:i|we) (?:[\\w']+ )*)`,
    `\\b(?:you're|you are|you were|you've been|you keep|you kept|you tried|you offered|you plan|you planned) (?:(?:trying|going|about|planning|wanting|always|just|constantly|only|still) )*(?:to )?$`,
    `\\b(?:i understand|i see|i know|it seems|looks like|you said|you told me|you promised) (?:that )?you (?:[\\w']+ ){0,4}$`,
    `\\bi (?:really |also )?(?:like|love|enjoy) $`,
    `\\bwhy (?:do|would|should|did|must|are|is|have) (?:i|you|we|they) (?!not )(?:[\\w']+ ){0,6}$`,
    `\\bwhat (?:happens|if|would happen) ${GAP}$`,
    `\\bhow (?:long|much|many|soon|often) (?:[\\w']+ ){0,8}$`,
    `\\b(?:before|after|while|when|once|in case|instead of) (?:you|they|someone|he|she|we) (?:[\\w']+ )?$(?<!\\b(?:once|when|after) you (?:[\\w']+ )?(?:please )?)`,
    `\\b(?:before|in case|whenever) you (?:even )?(?:say|tell|offer|suggest|start|try|ask)(?: [\\w']+){0,4} $`,
    `\\b(?:my|the|our) (?:wife|husband|mother|father|mom|dad|son|daughter|friend|boss|doctor|lawyer|bank|neighbou?r|brother|sister) (?:[\\w']+ ){0,4}$`,
  ],
  conditions:
    '\\b(?:if|otherwise|or else|unless|failing that|in case|worst case|assuming|when needed)\\b',
  please: 'please',
  accepts: [
    `^ (?:(?:${POLITE}) )*(?:${YES})(?: (?:${POLITE}|${YES}|now|do|for that|again|asap|then|immediately|right away|i'm ready))* $`,
    `^ (?:ok|okay|alright|fine|k)(?: (?:then|please|thanks|thank you|,))* $`,
    `^ (?:(?:${POLITE}) )*(?:${YES}|ok|okay|fine)(?: ,)? but (?:please )?(?:be )?(?:quick(?:ly)?|fast|hurry(?: up)?|soon|today|asap|make it (?:quick|fast)|not too long)(?: please)? $`,
    `^ (?:(?:${POLITE}|yes|yeah|sure) )*(?:i'll|ill|i will|i can|i'm happy to|happy to) (?:wait|hold)(?: (?:then|here|on|for (?:them|him|her|one)|please|,|thanks))* $(?<=^ (?:yes|yeah|ok|okay|sure|fine|alright) .*)`,
    `^ (?:yes|yeah|yep|sure|ok|okay|definitely|absolutely|please)(?: please)? (?:, )?(?:and )?how long (?:is|will|would|do|does) (?:the |it |i |there )?(?:[\\w']+ ){0,3}?(?:wait|queue|hold)(?: \\w+){0,2} $`,
    `^ (?:yes|yeah|yep|sure|of course|definitely|absolutely) (?:please (?:, )?|, (?:please (?:, )?)?)(?:i'm|i am|because|cause|since) (?!(?:already|still|just|only|not|trying|using|on|logged|sure|certain) )(?:[\\w']+ ){1,8}$`,
    `^ (?:well , |ok , )?if (?:that's|that is|it's|this is|there's|there is) (?:the only|no other|the best|what|how|really the|the fastest) (?:[\\w']+ ){0,5}?(?:, )?(?:then )?(?:yes|yeah|ok|okay|fine|sure|go ahead|do it|please)(?: (?:please|then|,|do|go ahead))* $`,
  ],
  agrees: [
    `^ (?:(?:${POLITE}|${YES}) )*(?:hand|pass|put|patch|connect|transfer|forward|send|switch|escalate)(?: (?:me|us))?(?: (?:over|through|on|across|up|to (?:them|him|her|one)))*(?: (?:then|please|now|asap|already|,|thanks|thank you|immediately|right away))* $`,
    `\\b(?:proceed|go ahead|go|continue) with (?:the|that|a|your) (?:human )?(?:transfer|handover|handoff|human|agent|supervisor|representative)\\b`,
    `\\bgo ahead and (?:transfer|connect|escalate)\\b(?! (?:the|my|all|those|it from))`,
    `\\byes transfer\\b`,
    `\\b(?:(?<!if |how )you (?:can|may)|feel free to) (?:go ahead and |now |please )?(?:transfer|connect|escalate)\\b(?! (?:the (?:money|points|miles)|my))`,
    `\\b(?:accept|take|take you up on) (?:the|that|your) (?:offer|transfer)\\b`,
    `\\b(?:the|an?) (?:transfer|human|human agent|agent|(?:real |actual )?person|supervisor|manager|representative|specialist|colleague|human being) (?:would be|is|sounds|works|will be) (?:fine|ok|okay|good|great|best|helpful|perfect|ideal|better|appreciated|for me)\\b`,
    `\\b(?:arrange|do|make|start|initiate|approve) (?:the|that|this) (?:transfer|handover)\\b`,
    `\\b(?:want|like|request|prefer|appreciate) (?:a|the|that|to) (?:human )?(?:transfer|handover)\\b`,
  ],
  holdsBack: [
    `^ (?:but|however|first|wait|actually|only|before|except|what|what's|how|when|where|which|why|who|can you|could you|will you|is it|is there|my|the|also) `,
    `\\b(?:but|first|before|instead)\\b|\\d`,
  ],
  declines: [
    `^ (?:please |oh |god )*no (?:thanks |thank you |please )?$|^ (?:please )?no , (?:last time|not again|not another|i'd rather|i would rather|i prefer|i already|cancel that|i (?:don't|do not) (?:want|need|like|feel))\\b`,
    `^ (?:(?:um|uh|oh|well|ah|hm+|ok|okay|thanks|thank you|,) )*(?:no|nope|nah|not now|not yet|no thanks|no thank you|rather not|not necessary|not needed|never mind|nevermind|i'm (?:good|fine|ok|okay)|i'll pass|don't bother|not really|let's not|i'd rather not|that's not necessary|that won't be necessary)\\b`,
    `\\b(?:i'd|i would) rather not\\b`,
    `\\bbut no\\b`,
    `\\blet's (?:continue|carry on|keep going|stay|sort (?:it|this) out|do (?:it|this)|just) (?:it |this |going )?(?:here|with you)\\b`,
  ],
  shorthand: {
    u: 'you',
    ur: 'your',
    pls: 'please',
    plz: 'please',
    plse: 'please',
    wanna: 'want to',
    gotta: 'got to',
    wud: 'would',
    cud: 'could',
    spk: 'speak',
    spek: 'speak',
    speek: 'speak',
    tlk: 'talk',
    tlak: 'talk',
    takl: 'talk',
    sum1: 'someone',
    some1: 'someone',
    any1: 'anyone',
    sb: 'someone',
    w: 'with',
    hooman: 'human',
    thx: 'thanks',
    thnx: 'thanks',
    tx: 'thanks',
    ty: 'thank you',
    gimme: 'give me',
    lemme: 'let me',
    smb: 'someone',
    sbdy: 'somebody',
    k: 'ok',
    kk: 'ok',
    callback: 'call back',
    callbacks: 'call backs',
  },
  oftenMistyped:
    'transfer transferred transferring human agent speak connect representative supervisor manager operator someone specialist',
};
