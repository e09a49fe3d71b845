/** Somebody of the cast. All of them are made up. */
export interface SamplePerson {
  name: string;
  address: string;
}

/** Somebody with a mailbox in the pretend organisation. */
export interface SampleColleague extends SamplePerson {
  id: string;
  jobTitle: string;
  department: string;
  phone: string;
  manager?: ColleagueKey;
}

type ColleagueKey =
  | "karin"
  | "sofia"
  | "anna"
  | "jonas"
  | "maria"
  | "henrik"
  | "elin"
  | "sara"
  | "mats"
  | "oskar"
  | "petra"
  | "david"
  | "camilla"
  | "bosse";

/** The organisation: who has a mailbox, does what, and reports to whom. */
export const colleagues: Readonly<Record<ColleagueKey, SampleColleague>> = {
  karin: colleague(1, "Karin Ekström", "karin.ekstrom", "Board chair", "Board"),
  sofia: colleague(2, "Sofia Brandt", "sofia.brandt", "Board member", "Board", "karin"),
  anna: colleague(3, "Anna Lindqvist", "anna.lindqvist", "CEO", "Management", "karin"),
  jonas: colleague(4, "Jonas Berg", "jonas.berg", "CFO", "Finance", "anna"),
  maria: colleague(
    5,
    "Maria Nyström",
    "maria.nystrom",
    "Executive assistant",
    "Management",
    "anna",
  ),
  henrik: colleague(6, "Henrik Sandell", "henrik.sandell", "COO", "Operations", "anna"),
  elin: colleague(7, "Elin Forsgren", "elin.forsgren", "HR director", "HR", "anna"),
  sara: colleague(8, "Sara Holm", "sara.holm", "Head of communications", "Communications", "anna"),
  mats: colleague(
    9,
    "Mats Oskarsson",
    "mats.oskarsson",
    "Head of production",
    "Operations",
    "henrik",
  ),
  oskar: colleague(10, "Oskar Wik", "oskar.wik", "Purchasing manager", "Operations", "henrik"),
  petra: colleague(11, "Petra Lindh", "petra.lindh", "Controller", "Finance", "jonas"),
  david: colleague(12, "David Norén", "david.noren", "IT manager", "IT", "jonas"),
  camilla: colleague(13, "Camilla Ek", "camilla.ek", "Receptionist", "Office", "maria"),
  bosse: colleague(
    14,
    "Bosse Lundin",
    "bosse.lundin",
    "Operator, safety representative",
    "Operations",
    "mats",
  ),
};

/** People and offices outside who appear more than once. */
export const contacts = {
  lennart: { name: "Lennart Hägg", address: "lennart@hagg-kapital.example" },
  priya: { name: "Priya Nair, Northgate", address: "priya.nair@northgate.example" },
  tom: { name: "Tom Ashworth", address: "tom.ashworth@northgate.example" },
  hannah: { name: "Hannah Cole", address: "hannah.cole@northgate.example" },
  gustav: { name: "Ahlstedt Advokat", address: "gustav@ahlstedt-advokat.example" },
  lena: { name: "Lena Hedlund, Vätterbygg", address: "lena.hedlund@vatterbygg.example" },
  marie: { name: "Marie Sjögren, Bergslagens Städ", address: "marie@bergslagens-stad.example" },
  stadFaktura: { name: "Bergslagens Städ", address: "faktura@bergslagens-stad.example" },
  rydal: { name: "Rydal Fastigheter", address: "ekonomi@rydal-fastigheter.example" },
  caroline: { name: "Caroline Rydal", address: "caroline@rydal-fastigheter.example" },
  kontorsgruppen: { name: "Kontorsgruppen", address: "faktura@kontorsgruppen.example" },
  ulrika: { name: "Ulrika Hedström", address: "ulrika@hedstroms-stal.example" },
  fredrik: { name: "Fredrik Åhs, Mälarbanken", address: "fredrik.ahs@malarbanken.example" },
  birgitta: { name: "Birgitta Sköld", address: "birgitta@skold-revision.example" },
  tomasz: { name: "Tomasz Zielinski", address: "t.zielinski@postlada.example" },
  ingrid: { name: "Ingrid Wallin", address: "ingrid.wallin@industriforum.example" },
  rickard: { name: "Rickard Thorén", address: "rickard@hamnloppet.example" },
  stefan: { name: "Stefan Kroon", address: "stefan.kroon@brovik-marin.example" },
  fardvag: { name: "Johanna, Färdväg Affärsresor", address: "johanna@fardvag.example" },
  alla: { name: "Alla Lindhaga", address: "alla@lindhaga.example" },
} as const satisfies Record<string, SamplePerson>;

/** The name by which the sample texts call a person of the cast. */
export type PersonKey = ColleagueKey | keyof typeof contacts;

function colleague(
  number: number,
  name: string,
  localPart: string,
  jobTitle: string,
  department: string,
  manager?: ColleagueKey,
): SampleColleague {
  const digits = String(number).padStart(2, "0");
  return {
    id: `5a3e1c${digits}-48b7-4f0e-9c1d-2f6b7a90c0${digits}`,
    name,
    address: `${localPart}@lindhaga.example`,
    jobTitle,
    department,
    phone: `+46 8 555 010 ${digits}`,
    ...(manager && { manager }),
  };
}
