import { render } from "@testing-library/react";
import { Initials, initialsOf } from "../../src/ui/Initials";

test("the initials are the first letters of the first and the last word", () => {
  const names = ["Anna Lindqvist", "anna", "Jan-Erik von der Åkerlund", " Émile  Zola ", "李 小龍"];
  expect(names.map(initialsOf)).toEqual(["AL", "A", "JÅ", "ÉZ", "李小"]);
});

test("what stands around a name in the address book is no initial", () => {
  const names = ["Anna Lindqvist (Nordvik)", '"Anna Lindqvist"', "Lindqvist, Anna", "Anna (IT) Ek"];
  expect(names.map(initialsOf)).toEqual(["AL", "AL", "LA", "AE"]);
});

test("an address has the initials of its name, not of its domain", () => {
  const addresses = [
    "anna.lindqvist@nordvik.example",
    "info@nordvik.example",
    "a_b@nordvik.example",
  ];
  expect(addresses.map(initialsOf)).toEqual(["AL", "I", "AB"]);
});

test("nothing has no initials", () => {
  expect(["", "  ", "@", "…"].map(initialsOf)).toEqual(["", "", "", ""]);
});

test("a letter of two code units stays whole", () => {
  expect(initialsOf("𐐀nna")).toBe("𐐀");
});

test("a person's ground follows from the address alone, whatever its case", () => {
  const groundOf = (name: string, address: string) =>
    render(<Initials name={name} address={address} />).container.firstElementChild?.className;
  const ground = groundOf("Anna Lindqvist", "anna@nordvik.example");
  expect(groundOf("Lindqvist, Anna", "Anna@Nordvik.example")).toBe(ground);
  const people = Array.from({ length: 60 }, (_, index) =>
    groundOf("", `p${index}@nordvik.example`),
  );
  expect(new Set(people).size).toBe(6);
});

test("a person without a name shows the address's initials, and nothing is read aloud", () => {
  const { container } = render(<Initials name="" address="anna@nordvik.example" />);
  expect(container).toHaveTextContent(/^A$/);
  expect(container.firstElementChild).toHaveAttribute("aria-hidden", "true");
});
