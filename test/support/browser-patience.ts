import { slowness } from "./browser";

// A step that waits in vain gives up by itself and says for what; this is for a test that hangs.
jest.setTimeout(300_000 * slowness);

// A browser on a busy machine may be late once. A test that fails twice in a row is wrong, and the first failure is told.
// Whoever slows the browser down looks for just that one time.
if (slowness === 1) jest.retryTimes(1, { logErrorsBeforeRetry: true });
