/** Another process changed the same contact since this turn read it. Nothing of the turn may be saved; decide again. */
export class TurnLost extends Error {
  override readonly name = 'TurnLost'
}
