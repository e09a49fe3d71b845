// What is slow here is a busy machine or a test that hangs; limits on the work itself are counted in processor time.
jest.setTimeout(60_000);
