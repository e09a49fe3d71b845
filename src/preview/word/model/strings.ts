import { invalidArgument } from "../../office/rich-api/rich-api-error";

/** An argument that must be a list of texts; throws InvalidArgument for another. */
export function strings(value: unknown): string[] {
  if (!Array.isArray(value) || value.some((each) => typeof each !== "string"))
    throw invalidArgument();
  return value as string[];
}
