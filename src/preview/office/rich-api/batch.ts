/** The numbers of what a batch asks to be done. */
export const actions = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** The numbers of how an object is found. */
export const paths = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Words of a call; an entry in `ReferencedObjectPathIds` other than 0 stands for an object in its place. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

/** How an object is found from another. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  /** A member, a service or a reference. */
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** What `load` asked for: names apart by "/", "*" for every scalar. */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** One thing to do with one object. */
export interface BatchAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  RecursiveQueryInfo?: { Queries: Record<string, QueryInfo>; MaxDepth: number };
  ObjectState?: Record<string, unknown>;
}

/** One `context.sync()`. */
export interface Batch {
  Actions: BatchAction[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** What came of a batch; after an error there are the results before it. */
export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    /** The member that failed, as "Paragraph.insertText". */
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}
