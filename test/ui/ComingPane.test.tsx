import { render, screen } from "@testing-library/react";
import { ComingPane } from "../../src/ui/ComingPane";

const texts = {
  sv: { title: "Kansli i Word", sentence: "Här kommer mötena." },
  en: { title: "Kansli in Word", sentence: "Meetings come here." },
};

test("until Office is ready the outline stands there, silent", () => {
  const { container } = render(
    <ComingPane language={new Promise(() => undefined)} texts={texts} />,
  );
  expect(container.querySelectorAll(".skeleton-row")).toHaveLength(6);
  expect(container.firstElementChild).toHaveAttribute("aria-hidden", "true");
});

test("then the pane says what it will do in the host's language, and the page says which", async () => {
  render(<ComingPane language={Promise.resolve("sv-SE")} texts={texts} />);
  expect(await screen.findByRole("heading", { name: "Kansli i Word" })).toBeInTheDocument();
  expect(screen.getByText("Här kommer mötena.")).toBeInTheDocument();
  expect(document.documentElement.lang).toBe("sv");
});

test("where there is no Office the pane says so at once", async () => {
  render(<ComingPane language={Promise.reject(new Error("Open it from Word."))} texts={texts} />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Open it from Word.");
});
