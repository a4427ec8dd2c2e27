// The peer: exceljs' streaming reader, doing nothing but going through every row. exceljs_read.mjs FILE.xlsx
import ExcelJS from 'exceljs';

let rows = 0;
const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {});
for await (const worksheet of reader) {
  for await (const row of worksheet) rows += row.values.length > 0 ? 1 : 0;
}
console.log(rows);
