#!/usr/bin/env node
// Any Node must be able to read this file: what is too new for an old one is loaded after the check.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`kp: 需要 Node 20.19 或更高版本，当前为 ${process.versions.node}。请升级 Node`);
  console.error(`kp: Node 20.19 or later is needed, this is ${process.versions.node}. Upgrade Node`);
  process.exitCode = 2;
} else {
  // V8 optimizes functions later: most runs end before it pays, see docs/adr/0019.
  if (major === 20) process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=264000');
  if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);
  // Should main never come to its end, that is a bug.
  process.exitCode = 70;
  import('../dist/main.js')
    .then(async ({ main }) => {
      process.exitCode = await main();
    })
    .catch((error) => {
      // Main says itself what ended it, unless a part is missing that it needs for that.
      if (error.code === undefined && !(error instanceof SyntaxError)) throw error;
      console.error(`kp: kp 自身的文件读不出。请重新安装 kp（${error.message}）`);
      console.error(`kp: a part of kp itself could not be read. Install kp again (${error.message})`);
      process.exitCode = 71;
    });
}
