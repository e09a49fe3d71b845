/** A line at a terminal that tells how far a long work has come. */
export interface Progress {
  say: (line: string) => void;
  end: () => void;
}

/**
 * Shows `line` and keeps it up to date in place; where the output is no terminal, each line only once a while.
 * With `countSeconds` the seconds that have passed stand behind it.
 */
export function showProgress(
  line: string,
  countSeconds = false,
  output: NodeJS.WriteStream = process.stdout,
): Progress {
  const startedAt = Date.now();
  let current = line;
  let shown = "";
  const show = () => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    const text = countSeconds && seconds > 0 ? `${current} ${seconds} s` : current;
    if (text === shown) return;
    output.write(output.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    shown = text;
  };
  show();
  const timer = setInterval(show, output.isTTY ? 250 : 5000);
  return {
    say: (next) => {
      current = next;
    },
    end: () => {
      clearInterval(timer);
      if (output.isTTY) output.write("\r\u001b[K");
      else show();
    },
  };
}
