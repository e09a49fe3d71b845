/** What a file chooser offers; the format is found from the bytes all the same. */
export const importedFiles = ".csv,.txt,.tsv,.se,.si,.sie,.xml,.ofx,.qfx,.qbo,.iif";
