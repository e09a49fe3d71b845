import { act, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { LanguageProvider } from "../../src/ui/LanguageProvider";
import { PaneGuard } from "../../src/ui/PaneGuard";

function Missing(): ReactElement {
  throw new Error("Loading chunk 7 failed.");
}

const guarded = (of: string, part: ReactElement) => (
  <LanguageProvider language="sv">
    <p>Listan</p>
    <PaneGuard of={of}>{part}</PaneGuard>
  </LanguageProvider>
);

test("a part that cannot be drawn is told of in its place, and the rest of the pane stays", () => {
  // React tells of what was caught there.
  const told = jest.spyOn(console, "error").mockImplementation();
  const { rerender } = render(guarded("history", <Missing />));
  expect(screen.getByRole("alert")).toHaveTextContent("Det här går inte att visa");
  expect(screen.getByRole("button", { name: "Ladda igen" })).toBeInTheDocument();
  expect(screen.getByText("Listan")).toBeInTheDocument();
  rerender(guarded("inbox", <p>Inkorgen</p>));
  expect(screen.getByText("Inkorgen")).toBeInTheDocument();
  expect(screen.queryByRole("alert")).toBeNull();
  told.mockRestore();
});

test("loading again is offered only where there is a network, since the pane would be gone without", () => {
  const told = jest.spyOn(console, "error").mockImplementation();
  const onLine = jest.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  render(guarded("history", <Missing />));
  expect(screen.getByRole("button", { name: "Ladda igen" })).toBeDisabled();
  onLine.mockReturnValue(true);
  act(() => {
    window.dispatchEvent(new Event("online"));
  });
  expect(screen.getByRole("button", { name: "Ladda igen" })).toBeEnabled();
  onLine.mockRestore();
  told.mockRestore();
});
