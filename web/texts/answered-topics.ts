import type { ConsentView } from '../../server/domain/view/types.ts';
import { say } from './domain.ts';

/** Topics that have got another answer between two views, one line each: "Rahat ja tuet: Kyllä". */
export const answeredTopics = (before: ConsentView, after: ConsentView): readonly string[] =>
  after.scopes.flatMap(({ domain, answer }) => {
    const old = before.scopes.find((one) => one.domain === domain)?.answer ?? null;
    return answer === null || answer === old
      ? []
      : [`${say(`domain.${domain}`)}: ${say(`answer.${answer}`)}`];
  });
