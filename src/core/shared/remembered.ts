/** More answers than this are not kept; they are forgotten all at once, which costs less than choosing. */
const mostKept = 5000;

/**
 * A function that remembers what it answered. For small questions that thousands of messages or rows ask again, such
 * as how a day is written: the question must be a value, and the answer depend on it alone.
 */
export function remembered<
  Question extends number | string,
  Answer extends number | string | boolean | object,
>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const kept = known.get(question);
    if (kept !== undefined) return kept;
    if (known.size >= mostKept) known.clear();
    const found = answer(question);
    known.set(question, found);
    return found;
  };
}
