import { partTexts } from "../../ui/part-texts";
import { en, type DialogTexts } from "./texts/en";
import { sv } from "./texts/sv";

/** What is said in dialogs. */
export const useDialogTexts = partTexts<DialogTexts>({ sv, en });
