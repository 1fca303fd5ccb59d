import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import type { CommandRefusal } from '../../../shared/domain/trace.ts'
import type { Turn } from '../turn.ts'
import { noted } from '../turn.ts'

/** The order cannot be obeyed: the trace says so, and it changes nothing. */
export const refused = (turn: Turn, command: OperatorCommand['kind'], why: CommandRefusal): Turn =>
  noted(turn, { kind: 'command_refused', command, why })
