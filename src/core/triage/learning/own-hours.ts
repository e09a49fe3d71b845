const hoursOfDay = 24;
/** How far ahead is looked. */
const aheadHours = 4;
/** How much of what is known is kept at each message sent: half after 69. */
const kept = 0.99;
/** So many messages spread over the whole day are thought beside those that are known. */
const thought = 3;

/** At which hours of the day the desk writes, the newest messages counting most. */
export class OwnHours {
  private readonly sent = new Float32Array(hoursOfDay);
  private all = 0;

  /** Takes in that the desk wrote at an instant, in hours since 1970. */
  add(at: number): void {
    for (let hour = 0; hour < hoursOfDay; hour++) this.sent[hour] = (this.sent[hour] ?? 0) * kept;
    this.all = this.all * kept + 1;
    this.sent[hourOf(at)] = (this.sent[hourOf(at)] ?? 0) + 1;
  }

  /** How much more than usual the desk writes in the four hours from an instant on, as a logarithm; about -2 to 2. */
  ahead(at: number): number {
    const share = aheadHours / hoursOfDay;
    let sent = thought * share;
    for (let hour = 0; hour < aheadHours; hour++) sent += this.sent[hourOf(at + hour)] ?? 0;
    return Math.log(sent / ((this.all + thought) * share));
  }
}

function hourOf(at: number): number {
  return ((Math.floor(at) % hoursOfDay) + hoursOfDay) % hoursOfDay;
}
