import type { PlanDraft } from "../../core/budget/plan/draft-plan";
import type { Warning } from "../../core/shared/parsed";

/** Reads the budget of an accounting file. A file without one, or that cannot be read, gives its warnings alone. */
export type ReadPlan = (bytes: Uint8Array) => Promise<PlanDraft | Warning[]>;

/** Reads it in a worker of its own. */
export const readPlan: ReadPlan = async (bytes) => {
  const worker = new Worker(new URL("./plan-worker", import.meta.url));
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = (event) => {
        reject(new Error(event.message));
      };
      worker.onmessage = ({ data }: MessageEvent<PlanDraft | Warning[]>) => {
        resolve(data);
      };
      worker.postMessage(bytes);
    });
  } finally {
    worker.terminate();
  }
};
