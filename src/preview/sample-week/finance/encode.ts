/** Text as Windows-1252 has it, for letters up to ÿ. */
export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** The letters of Swedish in the old code of the PC, 437, which SIE files are written in. */
const codes437: Readonly<Record<string, number>> = {
  å: 0x86,
  ä: 0x84,
  ö: 0x94,
  Å: 0x8f,
  Ä: 0x8e,
  Ö: 0x99,
  é: 0x82,
};

/** Text in code page 437; letters that are neither ASCII nor Swedish become question marks. */
export function codePage437(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 63;
    return code < 128 ? code : (codes437[letter] ?? 63);
  });
}
