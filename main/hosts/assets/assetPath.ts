/**
 * The file, relative to the renderer's folder, that a URL path names, or null when the path tries to leave that folder
 * or cannot be read. It never touches the disk, so it works the same inside a packed archive.
 */
export function assetPath(urlPath: string): string | null {
  const path = decoded(urlPath)
  if (path === null || path.includes('\0') || path.includes('\\') || path.includes(':')) return null
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.some((part) => part === '..' || part === '.')) return null
  return parts.length === 0 ? 'index.html' : parts.join('/')
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
