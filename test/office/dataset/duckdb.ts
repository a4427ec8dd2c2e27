import { DuckDBInstance } from '@duckdb/node-api';

export type Row = Readonly<Record<string, unknown>>;

/** Asks DuckDB, which may read below one folder only, and neither loads nor fetches extensions. */
export async function duckdb(folder: string) {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '1',
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = ['${folder}/']`);
  await connection.run('SET enable_external_access = false');
  return {
    run: (sql: string) => connection.run(sql),
    /** Integers of any width come as bigint. */
    rows: async (sql: string): Promise<readonly Row[]> =>
      (await connection.runAndReadAll(sql)).getRowObjects() as readonly Row[],
    close: () => connection.closeSync(),
  };
}
