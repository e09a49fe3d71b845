/** One page of a collection as Graph gives it. */
export interface WirePage<T> {
  value: T[];
  /** How many there are in all, when $count was asked. */
  "@odata.count"?: number;
  "@odata.nextLink"?: string;
  "@odata.deltaLink"?: string;
}
