/**
 * The short lasting id of a meeting: twelve letters and figures of the event's iCalUId, which all copies of an event
 * share, and of the start that an occurrence of a series was planned for. A tag in Word holds 64 characters, so that
 * the calendar's own ids do not fit. For a meeting that is in no calendar any text that nothing else has will do.
 */
export function toMeetingId(iCalUId: string, originalStart = ""): string {
  const text = `${iCalUId}|${originalStart}`;
  return (hash(text, 0x811c9dc5) + hash(text, 0x2f0b4c47)).slice(0, 12);
}

/**
 * Six letters and figures of a text.
 * @see FNV-1a with a last mixing, since near texts must not give near ids.
 */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0).toString(36).padStart(7, "0").slice(-6);
}
