/** The text of a script or a style sheet, built for browsers. */
declare module '*?packed' {
  const text: string;
  export default text;
}
