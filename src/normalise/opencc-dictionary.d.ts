declare module 'opencc-js/dict/TSCharacters' {
  /** `項 项|業 业|…`: a Traditional character, a space, its Simplified form. */
  const pairs: string;
  export default pairs;
}
