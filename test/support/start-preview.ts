import { startPreview, type Preview, type PreviewOptions } from "../../src/preview/preview-server";

const running: Preview[] = [];

/** Starts a preview in this process on a free port; `stopPreviews` stops it with all others. */
export async function startTestPreview(options: PreviewOptions = {}): Promise<Preview> {
  const preview = await startPreview({ port: 0, ...options });
  running.push(preview);
  return preview;
}

/** Stops every preview that was started; call it when the tests of a file are done. */
export async function stopPreviews(): Promise<void> {
  await Promise.all(running.splice(0).map((preview) => preview.close()));
}
