/** The text of a file, included in the program when it is built. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
