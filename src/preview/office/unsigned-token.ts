/** Writes a JSON Web Token that everybody can read and nobody vouches for (`alg` is none). */
export function writeUnsignedToken(claims: Record<string, unknown>): string {
  return `${encode({ typ: "JWT", alg: "none" })}.${encode(claims)}.`;
}

function encode(part: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
