/** What the pipeline counted on the way: files and rows read, projects and packages found, findings by severity. */
export interface Inputs {
  readonly files: number;
  readonly unreadable: number;
  readonly rows: number;
  readonly projects: number;
  readonly packages: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}
