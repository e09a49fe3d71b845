import type { AgendaTemplate } from "../../core/agenda/templates/agenda-template";
import {
  readTemplateFile,
  templateOddities,
  type TemplateOddity,
} from "../../core/agenda/templates/template-file";

/** What a file of templates gave. */
export interface TakenTemplates {
  templates: readonly AgendaTemplate[];
  /** What was odd in the file, and how often. */
  oddities: readonly { oddity: TemplateOddity | "too-large"; count: number }[];
}

/** No structure of a meeting needs more; what is larger is another kind of file. */
const largestFile = 2_000_000;

/** Reads a file she has chosen. A file that is none of templates gives none, and says so; nothing is kept yet. */
export async function takeTemplateFile(file: Blob): Promise<TakenTemplates> {
  if (file.size > largestFile)
    return { templates: [], oddities: [{ oddity: "too-large", count: 1 }] };
  const { value, warnings } = readTemplateFile(await file.text());
  const oddities = templateOddities
    .map((oddity) => ({ oddity, count: warnings.filter(({ code }) => code === oddity).length }))
    .filter(({ count }) => count > 0);
  return { templates: value, oddities };
}
