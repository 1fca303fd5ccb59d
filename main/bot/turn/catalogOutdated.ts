/** What the catalog is made of has changed since it was compiled. Nothing of the turn may be saved; decide again on the new one. */
export class CatalogOutdated extends Error {
  override readonly name = 'CatalogOutdated'
}
