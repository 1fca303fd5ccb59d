/** Prosa's sign: a speech bubble whose tail is a line that branches. The same drawing is the window's icon. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" fill="none" aria-hidden="true">
      <rect x="4" y="3" width="56" height="38" rx="13" fill="var(--color-accent)" />
      <path d="M18 16.5h28M18 27h16" stroke="var(--color-on-accent)" strokeWidth="5" strokeLinecap="round" />
      <path
        d="M16 38v8q0 10 10 10h10M16 40q0 9 10 9h24"
        stroke="var(--color-accent)"
        strokeWidth="4.5"
        strokeLinecap="round"
      />
      <circle cx="38" cy="57" r="5" fill="var(--color-accent)" />
      <circle cx="52" cy="49" r="5" fill="var(--color-accent)" />
    </svg>
  )
}
