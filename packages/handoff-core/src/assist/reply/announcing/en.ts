import { word } from './announcing.ts';
import type { Announcing } from './announcing.ts';

/** English. */
export const en: Announcing = {
  named: {
    refund: word(
      String.raw`refund\w*|reimburs\w*|money back|pay(?:ing)? (?:it|you|that|this) back`,
    ),
    cancellation: word(String.raw`cancel\p{L}*`),
    return_label: word(String.raw`return label`),
    replacement: word(String.raw`replac\w+|re-?send\w*|re-?ship\w*`),
    credit: word(String.raw`credit(?:s|ed|ing)?|vouchers?|goodwill`),
    address: word(String.raw`(?:chang|updat|correct)\w{1,4} .{0,40}address`),
    booking: word(
      String.raw`re-?book\w*|(?:chang|mov)\w{1,4} .{0,40}(?:booking|reservation|flight)`,
    ),
    reset_link: word(String.raw`reset.{0,20}(?:link|password)|password.{0,20}reset`),
  },
  announces: word(
    String.raw`i|we|let me|i['’](?:ll|m|ve|d)|we['’](?:ll|re|ve|d)|you(?:['’]ll| will)|(?:will|going to) (?:\w+ )?be`,
  ),
  onlyTells: word(
    String.raw`was|were|been|already|not|never|no|cannot|unable|without|\w+n['’]t|if|once|unless|whether|see|sees|confirm\w*|check\w*|verif\w*|look\w*|understand\w*|sorry|appear\w*|arriv\w*|reach\w*|show\w*|takes?`,
  ),
};
