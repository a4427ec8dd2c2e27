/** 是, √: done, where the heading says what. */
export const YES = /^(?:是|√|✓|✔)/;

/**
 * What is done and said so: 已放款, 完成. Not where it is denied (未放款, 授信后尚未放款) or awaited (待办结,
 * 预计10月底前解决); 已 ends what was denied before it.
 */
export function done(words: string): RegExp {
  return new RegExp(`(?<!${NOT_YET})(?:${words})`);
}

/** What is denied or awaited: 否, 未放款, 待办结, 预计10月底前解决. */
export function notDone(words: string): RegExp {
  return new RegExp(`^(?:否|×|✕)|${NOT_YET}(?:${words})`);
}

const NOT_YET =
  '(?:未|没|无|不|非|待|拟|预计|(?<!按)计划|预期|即将|将|争取|力争|尽快|准备|申请|需)[^已，,。；;、]{0,10}';
