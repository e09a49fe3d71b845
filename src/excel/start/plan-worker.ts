import { draftPlan } from "../../core/budget/plan/draft-plan";

/** Reads a file's budget away from the pane's own thread. */
addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(draftPlan(data));
});
