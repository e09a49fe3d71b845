// A browser on a busy machine may be late once. A test that fails twice in a row is wrong, and the first failure is told.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

export {};
