import { render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { LanguageProvider, useFormats, useUiTexts } from "../../src/ui/LanguageProvider";

function Words(): ReactElement {
  const formats = useFormats();
  const texts = useUiTexts();
  return <p>{[texts.undo, formats.time("2026-11-23T07:12:00Z"), formats.language].join(" ")}</p>;
}

const words = () => screen.getByRole("paragraph").textContent;

test("everything within speaks the language and is in the zone", () => {
  render(
    <LanguageProvider language="sv" timeZone="Europe/Stockholm">
      <Words />
    </LanguageProvider>,
  );
  expect(words()).toBe("Ångra 08:12 sv");
});

test("a change of language reaches what is drawn already", () => {
  const inLanguage = (language: "sv" | "en") => (
    <LanguageProvider language={language} timeZone="America/New_York">
      <Words />
    </LanguageProvider>
  );
  const { rerender } = render(inLanguage("sv"));
  rerender(inLanguage("en"));
  expect(words()).toBe("Undo 02:12 en");
});

test("outside any provider English is spoken", () => {
  render(<Words />);
  expect(words()).toMatch(/^Undo .* en$/);
});
