import { useFormats } from "../ui/LanguageProvider";

/** Writes a length in minutes as "3 h 15 min", which is the same in both languages. */
export function useLengths(): (minutes: number) => string {
  const { number } = useFormats();
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${number(rest)} min`;
    return rest === 0 ? `${number(hours)} h` : `${number(hours)} h ${number(rest)} min`;
  };
}
