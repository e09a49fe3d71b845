import type { AgendaTemplate } from "./agenda-template";
import { boardTemplates } from "./board-templates";
import { generalMeetingTemplate } from "./general-meeting-template";
import { workingTemplates } from "./working-templates";

/** The templates that come with Kansli, in the order of the list. */
export const templates: readonly AgendaTemplate[] = [
  ...boardTemplates,
  generalMeetingTemplate,
  ...workingTemplates,
];
