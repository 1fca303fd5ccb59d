/**
 * A terminal or pipe that is gone (its window closed, `npm start | head`) no longer ends this process: what is not saved yet is
 * worth more than a line that nobody reads. Call it before anything is printed.
 */
export function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
