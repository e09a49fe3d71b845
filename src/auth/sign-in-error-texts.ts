/** One sentence or two for each way signing in can fail: what happened, and what to do next. */
export const signInErrorTexts = {
  "interaction-required": {
    sv: "Du behöver logga in. Välj Logga in.",
    en: "You need to sign in. Choose Sign in.",
  },
  "popup-blocked": {
    sv: "Webbläsaren stoppade inloggningsfönstret. Tillåt popupfönster för den här sidan och välj Logga in.",
    en: "The browser blocked the sign-in window. Allow pop-ups for this page and choose Sign in.",
  },
  cancelled: {
    sv: "Inloggningen avbröts. Välj Logga in när du vill fortsätta.",
    en: "The sign-in was cancelled. Choose Sign in when you want to go on.",
  },
  "timed-out": {
    sv: "Inloggningen tog för lång tid. Välj Logga in och försök igen.",
    en: "The sign-in took too long. Choose Sign in and try again.",
  },
  "wrong-account": {
    sv: "Du loggade in med ett annat konto än det som Outlook använder. Logga in igen med rätt konto, eller fortsätt med det här.",
    en: "You signed in with another account than the one Outlook uses. Sign in again with the right one, or go on with this one.",
  },
  "not-consented": {
    sv: "Kansli fick inte den tillåtelse som behövs. Logga in igen och godkänn, eller be organisationens administratör att godkänna Kansli.",
    en: "Kansli was not given the permission it needs. Sign in again and approve, or ask your organization's administrator to approve Kansli.",
  },
  "blocked-by-policy": {
    sv: "Organisationens regler tillåter inte inloggning härifrån. Prova på en dator som organisationen hanterar, eller fråga administratören.",
    en: "Your organization's rules do not allow signing in from here. Try on a computer that your organization manages, or ask the administrator.",
  },
  "not-set-up": {
    sv: "Kansli är inte rätt registrerat hos organisationen. Berätta för den som sköter tillägget.",
    en: "Kansli is not registered correctly with your organization. Tell whoever looks after the add-in.",
  },
  offline: {
    sv: "Ingen kontakt med inloggningen. Kontrollera nätverket och försök igen.",
    en: "No contact with the sign-in service. Check the network and try again.",
  },
  failed: {
    sv: "Inloggningen misslyckades. Försök igen; berätta för den som sköter tillägget om det upprepas.",
    en: "The sign-in failed. Try again; tell whoever looks after the add-in if it happens again.",
  },
} as const satisfies Record<string, { sv: string; en: string }>;

/** The name of one way signing in can fail. */
export type SignInErrorCode = keyof typeof signInErrorTexts;
