/**
 * Gathers many calls into few: runs at once, then at most every `pauseMilliseconds` for as long as calls keep coming,
 * and once more after the last.
 */
export function soon(run: () => void, pauseMilliseconds: number): () => void {
  let isResting = false;
  let isWanted = false;
  const rest = () => {
    isResting = true;
    setTimeout(() => {
      isResting = false;
      if (!isWanted) return;
      isWanted = false;
      run();
      rest();
    }, pauseMilliseconds);
  };
  return () => {
    if (isResting) {
      isWanted = true;
      return;
    }
    run();
    rest();
  };
}
