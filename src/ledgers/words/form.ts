/** The texts of every ledger's form. Forms go to offices, so they are in Chinese whoever makes them. */
export const entryForm = {
  guide: '填表说明',
  serial: '序号',
  title: (to: string, year: number, month: number, ledger: string): string =>
    `${to}${year}年${month}月${ledger}填报表`,
  reporter: (to: string): string => `填报单位：${to}`,
  inWan: (field: string): string => `${field}（万元）`,
  instructions: (ledger: string, asked: readonly string[], isGrowing: boolean): readonly string[] => [
    `${ledger}填报表填表说明`,
    '一、灰色单元格已经填好并锁定；有出入的请另行说明，不要另行改表。',
    `二、白色单元格由填报单位填写：${asked.join('、')}。`,
    '三、有下拉列表的从列表中选择；金额单位为万元，只填数字；时间填到日，如 2024-03-15；没有的留空。',
    isGrowing ? '四、新增的填在后面的空行中，一行一条。' : '四、不要增加或删除行。',
    '五、不要合并单元格，不要改动表头。填好后原样报送。',
  ],
  last: (said: string): string => `上次：${said}`,
  number: '请填数字，单位万元',
  figure: '请填数字',
  count: '请填整数',
  date: '请填日期，如 2024-03-15',
  choice: '请从下拉列表中选择',
  text: '不超过1000字',
};
