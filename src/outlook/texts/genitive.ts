/** An English genitive: "Anna’s", "Jonas’". */
export const whoseEn = (name: string): string => (/s$/iu.test(name) ? `${name}’` : `${name}’s`);

/** A Swedish genitive: "Annas", "Jonas". */
export const whoseSv = (name: string): string => (/[sxz]$/iu.test(name) ? name : `${name}s`);
