import { remembered } from "../../../src/core/shared/remembered";

describe("remembered", () => {
  it("asks once for each question, and answers the same", () => {
    const asked: number[] = [];
    const double = remembered((number: number) => {
      asked.push(number);
      return number * 2;
    });
    expect([double(2), double(3), double(2)]).toEqual([4, 6, 4]);
    expect(asked).toEqual([2, 3]);
  });

  it("answers right however many questions come", () => {
    const text = remembered((number: number) => `${number}`);
    for (let number = 0; number < 20_000; number++) expect(text(number)).toBe(String(number));
    expect(text(0)).toBe("0");
  });
});
