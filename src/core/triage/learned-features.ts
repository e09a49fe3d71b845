import { readLearnedWords } from "./content-signs";
import type { SeenMessage } from "./seen-message";
import { hashWord } from "./word-scan";

/** How many buckets hashed features fall into. */
export const bucketCount = 1 << 13;

/** What learning knows a message by: hashed features, nothing of which can be read back. */
export interface LearnedFeatures {
  /** Bucket of each feature. */
  buckets: Int32Array;
  /** How strongly each counts: 1 for the sender, less for the domain and for each word. */
  values: Float64Array;
  /** How many of the features, at the front, are about who sent it; the rest are words. */
  senderFeatures: number;
  /** The sum of the squared values. */
  squared: number;
}

/** Domains that tell nothing about those who write from them. */
const sharedDomains = new Set(
  "gmail.com googlemail.com hotmail.com hotmail.se outlook.com live.com live.se msn.com yahoo.com yahoo.se icloud.com me.com mac.com telia.com bredband.net comhem.se spray.se aol.com proton.me protonmail.com gmx.com".split(
    " ",
  ),
);

const domainValue = 0.6;

/** The hashed features of a message: its sender, the sender's domain, and the words of subject and text. */
export function learnedFeaturesOf(seen: SeenMessage): LearnedFeatures {
  const { sender, message } = seen;
  const words = readLearnedWords(message.subject, message.preview);
  const tellsDomain =
    sender.domain !== "" && !sender.isColleague && !sharedDomains.has(sender.domain);
  const senderFeatures = tellsDomain ? 2 : 1;
  const buckets = new Int32Array(senderFeatures + words.length);
  const values = new Float64Array(buckets.length);
  buckets[0] = bucketOf(hashWord(`from ${message.from.address}`));
  values[0] = 1;
  if (tellsDomain) {
    buckets[1] = bucketOf(hashWord(`at ${sender.domain}`));
    values[1] = domainValue;
  }
  const each = 1 / Math.sqrt(Math.max(1, words.length));
  for (const [index, word] of words.entries()) {
    buckets[senderFeatures + index] = bucketOf(word);
    values[senderFeatures + index] = each;
  }
  return { buckets, values, senderFeatures, squared: squaredSum(values) };
}

/** The bucket that a hash falls into. */
export function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (bucketCount - 1);
}

function squaredSum(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
