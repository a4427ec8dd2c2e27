/** The text of a file, included in the program when it is built. */
declare module '*.csv' {
  const text: string;
  export default text;
}
