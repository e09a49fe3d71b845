/** A style sheet imported by a component arrives as its text. */
declare module "*.css" {
  const text: string;
  export default text;
}
