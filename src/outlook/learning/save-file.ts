/** Gives her a file to save: the browser asks where, or puts it among the downloads. */
export function saveFile(name: string, content: unknown): void {
  const text = `${JSON.stringify(content, undefined, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Later, for some browsers begin to read only when the click is over.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
